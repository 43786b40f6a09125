using System.Text;
using System.Text.RegularExpressions;

namespace CitizenPortal.Domain.Text;

public enum PersonalDataKind { Email, Phone, CitizenId, LicencePlate, BankAccount, Address }

public sealed record PersonalDataSpot(int Start, int Length, PersonalDataKind Kind);

/// <summary>Finds what identifies a person in question and answer, so that people can take it out before it is public. A hint for them, conservative on numbers of laws, dates and money.</summary>
public static class PersonalData
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly (Regex Pattern, PersonalDataKind Kind)[] Patterns =
    [
        (new Regex(@"[a-z0-9._%+\-]+@[a-z0-9\-]+(\.[a-z0-9\-]+)+", Options), PersonalDataKind.Email),
        (new Regex(@"(stk|số tài khoản|tài khoản( ngân hàng)?( số)?)\s*[:.]?\s*[0-9][0-9 .\-]{5,22}[0-9]", Options), PersonalDataKind.BankAccount),
        (new Regex(@"(\+84|\b0084|\b0)[ .\-]?(3|5|7|8|9)([ .\-]?[0-9]){8}\b", Options), PersonalDataKind.Phone),
        (new Regex(@"(\+84|\b0084|\b0|\(0)[ .\-]?2[0-9]{1,2}\)?([ .\-]?[0-9]){7,8}\b", Options), PersonalDataKind.Phone),
        (new Regex(@"\b0[0-9]{2}[ .]?[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}\b", Options), PersonalDataKind.CitizenId),
        (new Regex(@"(cmnd|cmt|cccd|chứng minh( nhân dân| thư)?|căn cước( công dân)?)( số)?\s*[:.]?\s*[0-9][0-9 .]{7,14}[0-9]", Options), PersonalDataKind.CitizenId),
        (new Regex(@"\b[1-9][0-9][\- ]?[a-z][a-z0-9]?[\- .][0-9]{3}[.]?[0-9]{1,2}\b", Options), PersonalDataKind.LicencePlate),
        (new Regex(@"\bsố( nhà)? [0-9]{1,4}[a-z]?(/[0-9]{1,4}[a-z]?)*,? (đường|hẻm|ngõ|phố)( [\p{L}0-9]+){1,4}", Options), PersonalDataKind.Address),
        (new Regex(@"\bsố nhà [0-9]{1,4}[a-z]?(/[0-9]{1,4}[a-z]?)*", Options), PersonalDataKind.Address),
        (new Regex(@"\b(tổ|đội) [0-9]{1,3},? (thôn|khu phố|kp|ấp)( [\p{L}0-9]+){1,3}", Options), PersonalDataKind.Address),
    ];

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
                if (!spots.Exists(s => s.Start < end && start < s.Start + s.Length))
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
}
