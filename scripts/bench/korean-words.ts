/**
 * The words of the generated notes. Each list was written by hand for this project; no corpus was
 * used.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const nouns = list(`
회의 회의록 보고서 발표 일정 마감 계약서 견적 예산 결재 출장 휴가 연차 월급 세금 영수증 보험 대출 이자 통장
카드값 관리비 전기세 가스비 월세 전세 이사 부동산 주식 환율 적금 장보기 우유 계란 두부 대파 양파 마늘 김치
고등어 삼겹살 닭가슴살 쌀 라면 커피 원두 빵 과자 과일 사과 딸기 귤 포도 물티슈 세제 휴지 치약 칫솔 비누
병원 치과 안과 약국 감기약 비타민 혈압 건강검진 예약 운동 헬스장 요가 수영 달리기 산책 등산 자전거 아침 점심
저녁 간식 도시락 식당 맛집 카페 김밥 냉면 국밥 떡볶이 피자 치킨 맥주 와인 생일 선물 케이크 꽃다발 결혼식
돌잔치 장례식 부모님 엄마 아빠 동생 누나 형 할머니 친구 동창 선생님 아이 유치원 학교 숙제 시험 성적 학원
등록금 논문 과제 강의 책 소설 도서관 영화 드라마 공연 전시 음악 기타 피아노 사진 여행 비행기 기차 숙소 호텔
지도 여권 환전 공항 제주도 부산 강릉 전주 지하철 버스 택시 주차 주유 세차 자동차 타이어 면허 우산 날씨
빨래 청소 설거지 분리수거 화분 강아지 고양이 사료 산책길 서버 배포 로그 장애 백업 데이터베이스 인덱스 쿼리
브랜치 커밋 리뷰 테스트 버그 이슈 릴리스 도메인 인증서 토큰 비밀번호 설정 스크립트 노트북 모니터 키보드 충전기
아이디어 기획안 디자인 시안 폰트 색상 문서 번역 자막 블로그 뉴스 기사 링크 메모 목록 할일 약속 통화 전화 문자
메일 답장 택배 반품 환불 쿠폰 할인 구독 해지 갱신 신청서 서류 주민센터 은행 우체국 도장 사인
`);

export const particles = list('을 를 이 가 은 는 에 에서 으로 까지 부터 하고 도 만 의 랑');

export const modifiers = list(`
새 지난 다음 이번 오늘 내일 모레 주말 아침마다 꼭 다시 빨리 미리 천천히 급한 중요한 남은 작은 큰 싼 비싼 좋은
예쁜 조용한 가까운 먼 늦은 이른 두번째 마지막 첫 매일 매주 매달 혹시 아마 되도록
`);

export const endings = list(`
사기 보기 하기 확인 정리 챙기기 물어보기 알아보기 예약하기 취소 보내기 받기 찾기 고치기 바꾸기 미루기 읽기 쓰기
끝 완료 했음 안함 좋았다 별로 필요 없음 남음 늦음 늦지말기 잊지말자 생각중 고민 ㅋㅋ ㅋㅋㅋ ㅠㅠ ㅎㅎ ㄱㄱ 합니다
했습니다 해야함 할것 봐야지 괜찮네 맞나 될까 어떨까
`);

export const names = list(`
민수 지영 서연 도윤 하준 은지 현우 수빈 태호 유나 재훈 미경 상철 영희 철수 보라 김과장 이대리 박부장 최팀장
`);

export const latin = list(`
API DB JSON SQL PR CI S3 Slack Zoom Notion iPhone MacBook Python TypeScript Docker Redis nginx git npm VPN Wi-Fi
YouTube Netflix ChatGPT README TODO FYI ASAP OK
`);

export const emoji = list('👍 😀 😂 🎉 ☕ 🍕 🐶 ❤️ 🔥 ✅ 👨‍👩‍👧 🇰🇷 ⚠️');
