import type { AgreementHelp } from '../texts.ts';
import { suggestions } from './suggestions-vi.ts';

/** Reading help in Vietnamese; written without a translator and not reviewed. */
export const help: AgreementHelp = {
  language: 'vi',
  review: null,
  note: 'Bản hỗ trợ đọc, chưa được kiểm tra. Chỉ bản tiếng Đức có giá trị ràng buộc.',
  title: 'Thỏa thuận hội nhập',
  sections: {
    about: {
      title: 'Nội dung',
      paragraphs: [
        'Quý vị ký thỏa thuận này với người hướng dẫn của mình trong chương trình „Arbeitsmarktmentoren Sachsen“.',
        'Mục tiêu chung của chúng ta: học nghề, việc làm phù hợp hoặc nâng cao trình độ tại bang Sachsen.',
      ],
    },
    project: {
      title: 'Việc của dự án',
      paragraphs: [
        'Chúng tôi tư vấn và đồng hành cùng quý vị về tiếng Đức, nâng cao trình độ, xin việc, học nghề và việc làm.',
        'Chúng tôi giúp khi nói chuyện với các cơ quan và doanh nghiệp. Chúng tôi không tư vấn pháp luật, nhưng chỉ cho quý vị nơi tư vấn.',
        'Chúng tôi báo kịp thời nếu một cuộc hẹn thay đổi.',
      ],
    },
    mentee: {
      title: 'Việc của quý vị',
      paragraphs: [
        'Quý vị đến các cuộc hẹn hoặc báo hủy kịp thời.',
        'Quý vị thực hiện các bước của mình và cho biết nếu có điều gì không được.',
        'Quý vị cho biết nếu địa chỉ, điện thoại, cư trú, khóa học hoặc việc làm thay đổi.',
      ],
    },
    free: {
      title: 'Tự nguyện và miễn phí',
      paragraphs: [
        'Việc tham gia là tự nguyện và miễn phí. Quý vị có thể dừng bất cứ lúc nào, không cần nêu lý do.',
        'Thỏa thuận này không phải là hợp đồng lao động. Không có lời hứa về một chỗ làm, bằng cấp hay giấy phép cư trú cụ thể.',
      ],
    },
    trust: {
      title: 'Bảo mật',
      paragraphs: [
        'Những gì quý vị kể được giữ trong dự án. Thông tin chỉ được chuyển cho người khác khi quý vị đồng ý hoặc khi luật yêu cầu. Xem thêm trong tờ thông tin về bảo vệ dữ liệu.',
      ],
    },
    duration: {
      title: 'Thời hạn',
      paragraphs: [
        'Thỏa thuận có hiệu lực từ ngày ký cho đến khi kết thúc đồng hành. Nếu mục tiêu thay đổi, chúng ta cùng sửa và ký lại.',
        'Nếu muốn, quý vị nhận được bản in của thỏa thuận này.',
      ],
    },
  },
  suggestions,
  goalsTitle: 'Mục tiêu và các bước của chúng ta',
  goalsIntro: 'Chúng ta đã cùng trao đổi những điều này:',
  until: 'hạn đến',
  who: { MENTEE: 'quý vị', MENTOR: 'người hướng dẫn', THIRD: 'người khác' },
  closing: 'Chúng tôi đã trao đổi mọi điều và đồng ý.',
};
