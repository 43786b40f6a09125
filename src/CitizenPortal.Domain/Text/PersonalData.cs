using System.Text;

namespace CitizenPortal.Domain.Text;

public enum PersonalDataKind { Email, Phone, CitizenId, LicencePlate, BankAccount, Address }

public sealed record PersonalDataSpot(int Start, int Length, PersonalDataKind Kind);

/// <summary>Finds what identifies a person in question and answer, so that people can take it out before it is public. A hint for them, conservative on numbers of laws, dates and money.</summary>
public static class PersonalData
{
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
        foreach (var (pattern, kind) in PersonalDataPatterns.All)
        {
            foreach (var match in pattern.EnumerateMatches(text))
            {
                var (start, end) = (match.Index, match.Index + match.Length);
                if (!spots.Exists(s => s.Start < end && start < s.Start + s.Length)
                    && PersonalDataPatterns.IsMeant(kind, text.AsSpan(start, end - start), text.AsSpan(end)))
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
