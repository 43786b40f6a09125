using System.Text.RegularExpressions;

namespace CitizenPortal.Domain.Text;

/// <summary>How each kind is written. Earlier rows win over later ones that overlap; what the wording beside a number rules out is left to <see cref="IsMeant"/>.</summary>
internal static class PersonalDataPatterns
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Gap = @"[ \u00A0.\-\u2013]{0,3}";
    private const string Country = @"(\(?\+84\)?|\b0084|\b84)" + Gap + @"(\(?0\)?)?";
    private const string Whose = @"( (của|cua)( [\p{L}\p{M}]+){1,4})?( là| la)?( số| so)?[ \u00A0]?[:.]?[ \u00A0]?";
    private const string HouseNumber = "[0-9]{1,4}[a-z]?(/[0-9]{1,4}[a-z]?)*";
    private const string Names = @"( (?-i:\p{Lu}[\p{L}\p{M}]*|[0-9]{1,3}(/[0-9]{1,2})?|tháng))";
    private const string Series = "[a-hk-npr-vx-z]";
    private const int ShortestAccount = 8;

    private static readonly Regex Money = new(@"^[ \u00A0]*(đồng|dong|đ|vnđ|vnd|nghìn|ngàn|triệu|tỷ|tỉ|usd|m2|m²|ha)\b", Options);
    private static readonly Regex Dated = new(@"^[0-9]{1,2}[.\-\u2013 ]{1,3}[0-9]{1,2}[.\-\u2013 ]{1,3}(19|20)[0-9]{2}\b", Options);
    private static readonly Regex Years = new(@"(^|[^0-9])(19|20)[0-9]{2}[ .\-\u2013]+(19|20)[0-9]{2}$", Options);
    private static readonly Regex Measured = new("^[0-9]{2} ?(m2|m3|m|h|g|l) ", Options);
    private static readonly Regex EndsInYear = new("-(19|20)[0-9]{2}$", Options);

    public static IReadOnlyList<(Regex Pattern, PersonalDataKind Kind)> All { get; } =
    [
        (Of(@"[a-z0-9._%+\-]+@[a-z0-9\-]+(\.[a-z0-9\-]+)+"), PersonalDataKind.Email),
        (Of($@"\b(stk|(số )?tk|(số|so) (tài khoản|tai khoan)|tài khoản|tai khoan)( [\p{{L}}\p{{M}}]{{2,12}}){{0,5}} ?[:.]? ?([0-9]{{3}}[a-z][0-9]{{8}}|[0-9]({Gap}[0-9]){{5,21}})\b"), PersonalDataKind.BankAccount),
        (Of($@"\b(cmnd|cmt|cmtnd|cccd|(giấy )?chứng minh( nhân dân| thư)?|(thẻ )?căn cước( công dân)?|chung minh( nhan dan)?|can cuoc( cong dan)?)( số| so)?{Whose}[0-9]([ .]?[0-9]){{8,11}}\b"), PersonalDataKind.CitizenId),
        (Of($@"\b(bhxh|bảo hiểm xã hội|bao hiem xa hoi)( số| so)?{Whose}[0-9]{{10}}\b"), PersonalDataKind.CitizenId),
        (Of($@"\b(hộ chiếu|ho chieu|passport)( số| so)?{Whose}[a-z][0-9]{{7,8}}\b"), PersonalDataKind.CitizenId),
        (Of($@"\b[a-z]{{2}}{Gap}[1-5]({Gap}[0-9]){{12}}\b"), PersonalDataKind.CitizenId),
        (Of($@"({Country}|(\(|\b)0){Gap}[35789]({Gap}[0-9]){{8}}\b"), PersonalDataKind.Phone),
        (Of($@"({Country}|(\(|\b)0)[ .\-]?2[0-9]{{1,2}}\)?({Gap}[0-9]){{7,8}}\b"), PersonalDataKind.Phone),
        (Of(@"\b0[0-9]{2}[ .]?[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}\b"), PersonalDataKind.CitizenId),
        (Of(@"\b(0[1-9]|[12][0-9]|3[0-8])[0-9]{7}\b"), PersonalDataKind.CitizenId),
        (Of($@"\b[1-9][0-9][\- ]?{Series}[a-z0-9]?[\- .]{{0,3}}[0-9]{{3}}\.?[0-9]{{2}}\b"), PersonalDataKind.LicencePlate),
        (Of($@"\b[1-9][0-9]-?{Series}[0-9a]?-[0-9]{{4}}\b"), PersonalDataKind.LicencePlate),
        (Of($@"\b((số|so)( nhà| nha)?|nhà số|nha so) {HouseNumber},? (đường|duong|hẻm|hem|ngõ|ngo|kiệt|phố|pho)({Names}{{1,5}}|( [\p{{L}}\p{{M}}0-9]+){{1,2}})"), PersonalDataKind.Address),
        (Of($@"\b(số nhà|so nha|nhà số|nha so) {HouseNumber}{Names}{{0,5}}"), PersonalDataKind.Address),
        (Of($@"\b(hẻm|hem|ngõ|ngo|kiệt) [0-9]{{1,4}}(/[0-9]{{1,4}}[a-z]?)+(,? (đường|duong|phố|pho))?{Names}{{0,5}}"), PersonalDataKind.Address),
        (Of($@"\b(tổ|to|đội|doi) [0-9]{{1,3}},? (thôn|thon|khu phố|khu pho|kp|ấp){Names}{{1,4}}"), PersonalDataKind.Address),
    ];

    /// <summary>False when the wording shows money, a measure, a date or years instead.</summary>
    public static bool IsMeant(PersonalDataKind kind, ReadOnlySpan<char> match, ReadOnlySpan<char> after) => kind switch
    {
        PersonalDataKind.Phone => !Dated.IsMatch(match),
        PersonalDataKind.BankAccount => !Money.IsMatch(after) && !Years.IsMatch(match) && Digits(match) >= ShortestAccount,
        PersonalDataKind.CitizenId => !Money.IsMatch(after) && !match.EndsWith("0000"),
        PersonalDataKind.LicencePlate => !Money.IsMatch(after) && !Measured.IsMatch(match) && !EndsInYear.IsMatch(match),
        _ => true,
    };

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return count;
    }

    private static Regex Of(string pattern) => new(pattern, Options);
}
