namespace CitizenPortal.Domain.Text;

/// <summary>Family names of the province: Kinh, Chăm, Raglai, Hoa. A name is taken for one only behind a word that announces a person.</summary>
internal static class PersonalNames
{
    private static readonly string[] Families =
    [
        "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Hoàng", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trương", "Mai", "Đào",
        "Lâm", "Trịnh", "Đoàn", "Tô", "Tạ", "Cao", "Châu", "Quách", "Lương", "Lưu", "Hà", "Tăng", "Thái", "Kiều", "Thạch", "Hứa", "Văn", "Vương", "Triệu", "Từ", "Nghiêm",
        "Chu", "Tống", "Đàm", "Bạch", "Hán", "Bá", "Đàng", "Đạo", "Quảng", "Thành", "Trượng", "Báo", "Thiên", "Não", "Miêu", "Lộ", "Đổng", "Nại", "Dụng", "Sử", "Ung",
        "Kiên", "Mang", "Katơ", "Kator", "Chamaléa", "Chamalé", "Pi", "Pinăng", "Patâu", "Taing", "Nguyen", "Tran", "Le", "Pham", "Huynh", "Vo", "Dang", "Bui", "Ngo", "Truong",
    ];

    public static string Family { get; } = $"(?-i:{string.Join('|', Families.SelectMany(name => new[] { name, name.ToUpperInvariant() }))})";

    public const string Announced =
        @"\b(ông|bà|anh|chị|cô|chú|bác|dì|cậu|em|cháu|bé|tôi|công dân|chủ hộ|chủ xe|người nộp|người gửi|họ và tên|họ tên|tên|con|vợ|chồng|ong|ba|chi|chau|toi|ten)( tên| ten)?( là| la)?:? ";

    public const string Given = @"( (?-i:\p{Lu}[\p{L}\p{M}]*)){1,4}";
}
