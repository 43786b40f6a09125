using System.Text.RegularExpressions;

namespace CitizenPortal.Domain.Text;

/// <summary>How each kind is written. Earlier rows win over later ones that overlap; what the wording around rules out is left to <see cref="PersonalDataContext"/>.</summary>
internal static class PersonalDataPatterns
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Gap = @"[ \u00A0.\-\u2013]{0,3}";
    private const string Country = @"(\(?\+84\)?|\b0084|\b84)" + Gap + @"(\(?0\)?)?";
    private const string Whose = @"( (của|cua)( [\p{L}\p{M}]+){1,4})?( là| la)?( số| so)?[ \u00A0]?[:.]?[ \u00A0]?";
    private const string HouseNumber = "[0-9]{1,4}[a-z]?(/[0-9]{1,4}[a-z]?)*";
    private const string Names = @"( (?-i:\p{Lu}[\p{L}\p{M}]*|[0-9]{1,3}(/[0-9]{1,2})?|tháng))";
    private const string Series = "[a-hk-npr-vx-z]";
    private const string Home = @"\b(địa chỉ|dia chi|ngụ|thường trú|tạm trú|trú|nhà|thuê|bưu điện)( tại| ở| là| nhận| (của )?(tôi|em|gia đình))*(: | )";
    private const string Dwelling = @"\b(thường trú|tạm trú|cư trú|trú|ngụ|hộ khẩu|(tôi|em|gia đình|mẹ|cha|bố) ở)( tại| ở)?:? ";
    private const string Day = @"([0-9]{1,2}[/.\-][0-9]{1,2}[/.\-](19|20)[0-9]{2}|[0-9]{1,2} tháng [0-9]{1,2} năm (19|20)[0-9]{2})\b";
    private const string Lot = @"(thửa|thua)( đất| dat)?( số| so)? [0-9]{1,5}[a-z]?";
    private const string Sheet = @"(tờ|to)( bản đồ| ban do)?( địa chính)?( số| so)? [0-9]{1,4}";

    public static IReadOnlyList<PersonalDataPattern> All { get; } =
    [
        Of(PersonalDataKind.Email, @"[a-z0-9._%+\-]+@[a-z0-9\-]+(\.[a-z0-9\-]+)+"),
        Of(PersonalDataKind.TaxCode, $@"\b(mst|(mã số|ma so) (thuế|thue)( cá nhân| ca nhan)?){Whose}[0-9]([ .]?[0-9]){{9}}(-[0-9]{{3}})?\b"),
        Of(PersonalDataKind.BankAccount, $@"\b(stk|(số )?tk|(số|so) (tài khoản|tai khoan)|tài khoản|tai khoan)( [\p{{L}}\p{{M}}]{{2,12}}){{0,5}} ?[:.]? ?([0-9]{{3}}[a-z][0-9]{{8}}|[0-9]({Gap}[0-9]){{5,21}})\b"),
        Of(PersonalDataKind.CitizenId, $@"\b(cmnd|cmt|cmtnd|cccd|(giấy )?chứng minh( nhân dân| thư)?|(thẻ )?căn cước( công dân)?|chung minh( nhan dan)?|can cuoc( cong dan)?)( số| so)?{Whose}[0-9]([ .]?[0-9]){{8,11}}\b"),
        Of(PersonalDataKind.CitizenId, $@"\b(bhxh|bảo hiểm xã hội|bao hiem xa hoi)( số| so)?{Whose}[0-9]{{10}}\b"),
        Of(PersonalDataKind.CitizenId, $@"\b(hộ chiếu|ho chieu|passport)( số| so)?{Whose}[a-z][0-9]{{7,8}}\b"),
        Of(PersonalDataKind.CitizenId, $@"\b[a-z]{{2}}{Gap}[1-5]({Gap}[0-9]){{12}}\b"),
        Of(PersonalDataKind.LandLot, $@"\b(số |so )?{Lot}[,;]? ?{Sheet}\b"),
        Of(PersonalDataKind.LandLot, $@"\b{Sheet}[,;]? ?{Lot}\b"),
        Of(PersonalDataKind.LandLot, @"\b(giấy chứng nhận|giay chung nhan|sổ đỏ|so do|sổ hồng|so hong|gcn)( [\p{L}\p{M}]+){0,8}:? (?-i:[A-Z]{2}) ?[0-9]{6,8}\b"),
        Of(PersonalDataKind.BirthDate, $@"\b((ngày|ngay)( tháng năm| thang nam)? sinh|sinh)( [\p{{L}}\p{{M}}]+){{0,4}}:? {Day}"),
        Of(PersonalDataKind.BirthDate, @"\b(sinh|sn)( năm| nam)?:? (19|20)[0-9]{2}\b"),
        Of(PersonalDataKind.Phone, $@"({Country}|(\(|\b)0){Gap}[35789]({Gap}[0-9]){{8}}\b"),
        Of(PersonalDataKind.Phone, @"\b0[35789][0-9]{2}/[0-9]{3}/[0-9]{3}\b"),
        Of(PersonalDataKind.Phone, $@"({Country}|(\(|\b)0)[ .\-]?2[0-9]{{1,2}}\)?({Gap}[0-9]){{7,8}}\b"),
        Of(PersonalDataKind.CitizenId, @"\b0[0-9]{2}[ .]?[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}\b"),
        Of(PersonalDataKind.CitizenId, @"\b(0[1-9]|[12][0-9]|3[0-8])[0-9]{7}\b"),
        Of(PersonalDataKind.LicencePlate, $@"\b[1-9][0-9][\- ]?{Series}[a-z0-9]?[\- .]{{0,3}}[0-9]{{3}}\.?[0-9]{{2}}\b"),
        Of(PersonalDataKind.LicencePlate, $@"\b[1-9][0-9]-?{Series}[0-9a]?-[0-9]{{4}}\b"),
        Of(PersonalDataKind.LicencePlate, $@"\b(xe|biển|bien|biển số) [1-9][0-9]-?{Series}[0-9a]? [0-9]{{4}}\b", "^[^0-9]*"),
        Of(PersonalDataKind.Address, $@"\b((số|so)( nhà| nha)?|nhà số|nha so) {HouseNumber},? (đường|duong|hẻm|hem|ngõ|ngo|kiệt|phố|pho)({Names}{{1,5}}|( [\p{{L}}\p{{M}}0-9]+){{1,2}})"),
        Of(PersonalDataKind.Address, $@"\b(số nhà|so nha|nhà số|nha so) {HouseNumber}{Names}{{0,5}}"),
        Of(PersonalDataKind.Address, $@"\b(hẻm|hem|ngõ|ngo|kiệt) [0-9]{{1,4}}(/[0-9]{{1,4}}[a-z]?)+(,? (đường|duong|phố|pho))?{Names}{{0,5}}"),
        Of(PersonalDataKind.Address, $@"\b(tổ|to|đội|doi) [0-9]{{1,3}},? (thôn|thon|khu phố|khu pho|kp|ấp){Names}{{1,4}}"),
        Of(PersonalDataKind.Address, $@"{Home}(số |so )?{HouseNumber}( đường| duong)?{Names}{{1,5}}", $"^{Home}"),
        Of(PersonalDataKind.Address, $@"{Dwelling}(thôn|thon|ấp){Names}{{1,4}}", $"^{Dwelling}"),
        Of(PersonalDataKind.Name, PersonalNames.Announced + PersonalNames.Family + PersonalNames.Given, "^" + PersonalNames.Announced),
    ];

    private static PersonalDataPattern Of(PersonalDataKind kind, string pattern, string? lead = null) =>
        new(new Regex(pattern, Options), kind, lead is null ? null : new Regex(lead, Options));
}
