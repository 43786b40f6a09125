using System.Text;
using System.Text.RegularExpressions;

namespace CitizenPortal.Domain.Text;

public enum PersonalDataKind { Email, Phone, CitizenId, LicencePlate, BankAccount, Address }

public sealed record PersonalDataSpot(int Start, int Length, PersonalDataKind Kind);

/// <summary>Finds what identifies a person in question and answer, so that people can take it out before it is public. A hint for them, conservative on numbers of laws, dates and money.</summary>
public static class PersonalData
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const string Whose = @"(\s+của\s+[\p{L}]+(\s+[\p{L}]+){0,3})?(\s+là)?\s*[:.]?\s*";
    private const string Gap = @"[ .\u00A0\-–]?";

    private static readonly (Regex Pattern, PersonalDataKind Kind)[] Patterns =
    [
        (AnyCase(@"[a-z0-9._%+\-]+@[a-z0-9\-]+(\.[a-z0-9\-]+)+"), PersonalDataKind.Email),
        (AnyCase(@"(\bstk|số tài khoản|tài khoản( ngân hàng)?( số)?)" + Whose + @"([0-9]{3}[a-z][0-9]{8}|[0-9][0-9 .\-]{5,22}[0-9])\b"), PersonalDataKind.BankAccount),
        (AnyCase(@"\b(cmnd|cmt|cccd|chứng minh( nhân dân| thư)?|căn cước( công dân)?)( số)?" + Whose + @"[0-9][0-9 .]{7,14}[0-9]"), PersonalDataKind.CitizenId),
        (AnyCase(@"\b(bhxh|bảo hiểm xã hội)( số)?" + Whose + @"[0-9]{10}\b"), PersonalDataKind.CitizenId),
        (AnyCase(@"\b[a-z]{2}" + Gap + "[1-5]" + Gap + "[0-9]{2}" + Gap + "[0-9]{2}" + Gap + "[0-9]{3}" + Gap + @"[0-9]{5}\b"), PersonalDataKind.CitizenId),
        (AnyCase(@"\b(hộ chiếu|passport)( số)?" + Whose + @"[a-z][0-9]{7}\b"), PersonalDataKind.CitizenId),
        (AnyCase(@"\b0[0-9]{2}[ .]?[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}\b"), PersonalDataKind.CitizenId),
        (AnyCase(@"(\(?\+84\)?|\b0084|\b84|\b0)" + Gap + @"(\(0\)" + Gap + ")?[35789](" + Gap + @"[0-9]){8}\b"), PersonalDataKind.Phone),
        (AnyCase(@"(\(?\+84\)?|\b0084|\b0|\(0)" + Gap + @"2[0-9]{1,2}\)?(" + Gap + @"[0-9]){7,8}\b"), PersonalDataKind.Phone),
        (AnyCase(@"\b[1-9][0-9]-?[a-z][a-z0-9]?[\-.][0-9]{3}[.]?[0-9]{1,2}\b"), PersonalDataKind.LicencePlate),
        (new Regex(@"\b[1-9][0-9][\- ]?[A-Z][A-Z0-9]?[\- .]?[0-9]{3}[.]?[0-9]{2}\b", Options), PersonalDataKind.LicencePlate),
        (new Regex(@"(?i:\bsố( nhà)? [0-9]{1,4}[a-z]?(/[0-9]{1,4}[a-z]?)*,? (đường|hẻm|ngõ|phố|kiệt))(( [\p{Lu}0-9][\p{L}0-9]*){1,5}|( [\p{L}0-9]+){1,2})", Options), PersonalDataKind.Address),
        (AnyCase(@"\bsố nhà [0-9]{1,4}[a-z]?(/[0-9]{1,4}[a-z]?)*"), PersonalDataKind.Address),
        (new Regex(@"(?i:\b(hẻm|ngõ|kiệt) [0-9]{1,4}(/[0-9]{1,4}[a-z]?)+)(,? (?i:đường |phố )?\p{Lu}[\p{L}0-9]*( [\p{Lu}0-9][\p{L}0-9]*){0,4})?", Options), PersonalDataKind.Address),
        (new Regex(@"(?i:\b(tổ|đội) [0-9]{1,3},? (thôn|khu phố|kp|ấp))(( [\p{Lu}0-9][\p{L}0-9]*){1,4}|( [\p{L}0-9]+){1,2})", Options), PersonalDataKind.Address),
    ];

    /// <summary>A date before a number reads like a telephone number, an amount behind "tài khoản" like an account.</summary>
    private static readonly Regex Date = new(@"^[0-9]{2}[.\- ][0-9]{2}[.\- ](19|20)[0-9]{2}\b", Options);
    private static readonly Regex Money = new(@"^\s?(đồng|đ|vnđ|vnd|nghìn|ngàn|triệu|tỷ|tỉ)\b", Options | RegexOptions.IgnoreCase);

    private static readonly Dictionary<PersonalDataKind, string> Placeholders = new()
    {
        [PersonalDataKind.Email] = "[địa chỉ e-mail]",
        [PersonalDataKind.Phone] = "[số điện thoại]",
        [PersonalDataKind.CitizenId] = "[số giấy tờ]",
        [PersonalDataKind.LicencePlate] = "[biển số xe]",
        [PersonalDataKind.BankAccount] = "[số tài khoản]",
        [PersonalDataKind.Address] = "[địa chỉ]",
    };

    /// <summary>The spots in order, none overlapping another.</summary>
    public static IReadOnlyList<PersonalDataSpot> Find(string text)
    {
        List<PersonalDataSpot> spots = [];
        foreach (var (pattern, kind) in Patterns)
        {
            foreach (var match in pattern.EnumerateMatches(text))
            {
                var (start, end) = (match.Index, match.Index + match.Length);
                if (!IsDateOrMoney(text, start, end) && !spots.Exists(s => s.Start < end && start < s.Start + s.Length))
                {
                    spots.Add(new PersonalDataSpot(start, end - start, kind));
                }
            }
        }

        return [.. spots.OrderBy(s => s.Start)];
    }

    /// <summary>The text with a placeholder in the place of each spot.</summary>
    public static string Redact(string text)
    {
        var (redacted, from) = (new StringBuilder(text.Length), 0);
        foreach (var spot in Find(text))
        {
            redacted.Append(text, from, spot.Start - from).Append(Placeholders[spot.Kind]);
            from = spot.Start + spot.Length;
        }

        return redacted.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsDateOrMoney(string text, int start, int end) =>
        Date.IsMatch(text.AsSpan(start, end - start)) || Money.IsMatch(text.AsSpan(end));

    private static Regex AnyCase(string pattern) => new(pattern, Options | RegexOptions.IgnoreCase);
}
