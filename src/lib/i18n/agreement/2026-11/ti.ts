import type { AgreementHelp } from '../texts.ts';
import { suggestions } from './suggestions-ti.ts';

/** Reading help in Tigrinya; written without a translator and not reviewed. */
export const help: AgreementHelp = {
  language: 'ti',
  review: null,
  note: 'ሓገዝ ንባብ፡ ኣይተመርመረን። እቲ ናይ ጀርመን ጽሑፍ ጥራይ እዩ ቀያዲ።',
  title: 'ስምምዕ ውህደት',
  sections: {
    about: {
      title: 'ብዛዕባ እንታይ እዩ',
      paragraphs: [
        'እዚ ስምምዕ ምስ ሜንተርኩም ኣብ መደብ «Arbeitsmarktmentoren Sachsen» ትገብርዎ።',
        'ናይ ሓባር ዕላማና፡ ኣብ ዛክሰን ሞያዊ ስልጠና፡ ዝሰማማዕ ስራሕ ወይ ብቕዓት።',
      ],
    },
    project: {
      title: 'እቲ ፕሮጀክት ዝገብሮ',
      paragraphs: [
        'ብዛዕባ ቋንቋ፡ ብቕዓት፡ ናይ ስራሕ ምልክታ፡ ስልጠናን ስራሕን ንመኽረኩምን ንድግፈኩምን።',
        'ምስ ቤት ጽሕፈታትን ትካላትን ኣብ ዝግበር ዝርርብ ንሕግዝ። ሕጋዊ ምኽሪ ኣይንህብን፡ ግን ኣበይ ከም ዝርከብ ንነግረኩም።',
        'ቆጸራ እንተ ተቐይሩ ኣብ ግዜኡ ንሕብረኩም።',
      ],
    },
    mentee: {
      title: 'ንስኹም እትገብርዎ',
      paragraphs: [
        'ናብ ቆጸራታት ትመጹ ወይ ኣብ ግዜኡ ትስርዝዎ።',
        'ኣብ ስጉምትታትኩም ትሰርሑ፡ ዘይከኣል እንተ ኾይኑ ድማ ትነግሩና።',
        'ኣድራሻ፡ ተሌፎን፡ መንበሪ ፍቓድ፡ ኮርስ ወይ ስራሕ እንተ ተቐይሩ ትሕብሩና።',
      ],
    },
    free: {
      title: 'ብፍቓድን ብነጻን',
      paragraphs: [
        'ምስታፍ ብፍቓድን ብነጻን እዩ። ኣብ ዝኾነ ግዜ ብዘይ ምኽንያት ከተቋርጹ ትኽእሉ።',
        'እዚ ስምምዕ ውዕል ስራሕ ኣይኮነን። ፍሉይ ስራሕ፡ ምስክር ወረቐት ወይ መንበሪ ፍቓድ ኣየተስፉን።',
      ],
    },
    trust: {
      title: 'ምስጢራዊ',
      paragraphs: [
        'እትነግሩና ኣብቲ ፕሮጀክት ይተርፍ። ንኻልኦት ዝወሃብ ብስምምዕኩም ወይ ሕጊ እንተ ደልዩ ጥራይ እዩ። ተወሳኺ ኣብ ወረቐት ምክልኻል ሓበሬታ ኣሎ።',
      ],
    },
    duration: {
      title: 'ክሳብ መዓስ ይጸንሕ',
      paragraphs: [
        'እቲ ስምምዕ ካብ ዕለት ፌርማ ክሳብ መወዳእታ ደገፍ ይጸንሕ። ዕላማታት እንተ ተቐይሩ ብሓባር ነሐድሶን ከም ብሓድሽ ንፍርምን።',
        'እንተ ደሊኹም ነዚ ስምምዕ ተሓቲሙ ትቕበሉ።',
      ],
    },
  },
  suggestions,
  goalsTitle: 'ዕላማታትናን ስጉምትታትናን',
  goalsIntro: 'እዚ ብሓባር ተዘራሪብናሉ፡',
  until: 'ክሳብ',
  who: { MENTEE: 'ንስኹም', MENTOR: 'ሜንተር', THIRD: 'ካልእ ሰብ' },
  closing: 'ብዛዕባ ኩሉ ተዘራሪብና፡ ተሰማሚዕና ድማ።',
};
