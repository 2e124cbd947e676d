import type { ReadingHelp } from '../texts.ts';

/** Reading help in Vietnamese; written without a translator and not reviewed. */
export const help: ReadingHelp = {
  language: 'vi',
  review: null,
  note: 'Bản hỗ trợ đọc, chưa được kiểm tra. Chỉ bản tiếng Đức có giá trị ràng buộc.',
  sheetTitle: 'Thông tin của quý vị tại dự án',
  sheet:
    'Dự án lưu thông tin của quý vị để đồng hành cùng quý vị trên con đường đến việc làm, học nghề hoặc nâng cao trình độ. Tất cả đều tự nguyện. Nói không không ảnh hưởng đến việc cư trú hay trợ cấp của quý vị.',
  rights:
    'Quý vị có thể hỏi những gì được lưu về mình, yêu cầu sửa, xóa, hạn chế hoặc nhận dưới dạng tệp. Quý vị có thể khiếu nại với cơ quan bảo vệ dữ liệu bang Sachsen (SDTB).',
  withdrawal:
    'Quý vị có thể rút lại từng sự đồng ý bất cứ lúc nào, không cần lý do. Rút lại dễ như đồng ý và có hiệu lực từ lúc đó.',
  purposes: {
    C1: {
      title: 'Đồng hành và lưu thông tin của tôi',
      core: 'Tôi đồng ý để dự án đồng hành cùng tôi và lưu, sử dụng thông tin của tôi cho việc đó, kể cả nguồn gốc và tình trạng cư trú.',
    },
    C2: {
      title: 'Sức khỏe và khuyết tật',
      core: 'Tôi đồng ý rõ ràng để dự án lưu thông tin về sức khỏe hoặc khuyết tật của tôi, nếu quan trọng cho việc làm hoặc học nghề.',
    },
    C3: {
      title: 'Chuyển cho doanh nghiệp',
      core: 'Tôi đồng ý để dự án chuyển những thông tin được đánh dấu bên dưới cho doanh nghiệp, để tôi tìm được việc làm, thực tập hoặc học nghề.',
    },
    C4: {
      title: 'Trao đổi với các cơ quan',
      core: 'Tôi đồng ý để dự án và các cơ quan được đánh dấu bên dưới trao đổi thông tin về tôi, nếu cần cho việc làm, học nghề, khóa học tiếng hoặc cư trú. Vì vậy tôi miễn cho cả hai bên nghĩa vụ giữ bí mật.',
    },
    C5: {
      title: 'Hỏi thăm sau khi kết thúc',
      core: 'Tôi đồng ý để dự án liên lạc với tôi sau khi kết thúc đồng hành và hỏi thăm công việc.',
    },
    C6: {
      title: 'Ảnh và câu chuyện thành công',
      core: 'Tôi đồng ý để dự án giới thiệu ảnh, tên và câu chuyện của tôi, sau khi tôi đã xem ảnh và bài viết.',
    },
    C7: {
      title: 'Tin nhắn, SMS và e-mail',
      core: 'Tôi đồng ý để dự án gửi tin cho tôi qua ứng dụng nhắn tin, SMS hoặc e-mail, kể cả không mã hóa đặc biệt. Người khác có thể đọc được.',
    },
    C8: {
      title: 'Chuyển giao cho dự án khác',
      core: 'Tôi đồng ý để thông tin của tôi được chuyển cho dự án khác của chương trình nếu tôi chuyển nơi ở, hoặc cho dự án của giai đoạn tiếp theo.',
    },
  },
  yes: 'Có',
  no: 'Không',
};
