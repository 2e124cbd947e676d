import type { SheetWords } from './words.ts';

/** What a mentee reads in Vietnamese; written without a translator and not reviewed. */
export const words: SheetWords = {
  language: 'vi',
  review: null,
  steps: 'Các bước tiếp theo của tôi',
  appointments: 'Các cuộc hẹn của tôi',
  noSteps: 'Hiện không có bước nào cần làm.',
  noAppointments: 'Hiện không có cuộc hẹn nào.',
  until: 'hạn đến',
  time: 'Giờ',
  place: 'Địa điểm',
  with: 'với',
  mentor: 'người hướng dẫn',
  other: 'người khác',
  card: {
    title: 'Cuộc hẹn của quý vị',
    bring: 'Xin mang theo',
    absent: 'Nếu không đến được, xin quý vị báo trước.',
  },
  kinds: {
    HOME: 'Thăm tại nhà của quý vị',
    COMPANY: 'Hẹn tại một doanh nghiệp',
    OFFICE: 'Hẹn tại văn phòng của chúng tôi',
    AUTHORITY: 'Hẹn tại một cơ quan',
    SCHOOL: 'Hẹn tại trường hoặc khóa học',
    PHONE: 'Nói chuyện qua điện thoại',
    VIDEO: 'Nói chuyện qua video',
    GROUP: 'Gặp gỡ theo nhóm',
    INTERVIEW: 'Phỏng vấn xin việc',
    MEETING: 'Gặp gỡ',
    TASK: 'Việc cần làm',
  },
  weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'],
};
