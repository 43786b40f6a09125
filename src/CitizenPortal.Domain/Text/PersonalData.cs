using System.Text;

namespace CitizenPortal.Domain.Text;

public enum PersonalDataKind { Email, Phone, CitizenId, LicencePlate, BankAccount, Address, Name, BirthDate, TaxCode, LandLot }

public sealed record PersonalDataSpot(int Start, int Length, PersonalDataKind Kind);

/// <summary>Finds what identifies a person in question and answer, so that people can take it out before it is public. A hint for them, conservative on numbers of laws, dates, money and offices.</summary>
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
        [PersonalDataKind.Name] = "[họ tên]",
        [PersonalDataKind.BirthDate] = "[ngày sinh]",
        [PersonalDataKind.TaxCode] = "[mã số thuế]",
        [PersonalDataKind.LandLot] = "[thông tin thửa đất]",
    };

    /// <summary>The spots in order, none overlapping another.</summary>
    public static IReadOnlyList<PersonalDataSpot> Find(string text)
    {
        List<PersonalDataSpot> spots = [];
        foreach (var row in PersonalDataPatterns.All)
        {
            foreach (var match in row.Pattern.EnumerateMatches(text))
            {
                var end = match.Index + match.Length;
                var start = match.Index + row.LeadOf(text.AsSpan(match.Index, match.Length));
                if (!spots.Exists(s => s.Start < end && start < s.Start + s.Length) && PersonalDataContext.IsMeant(row.Kind, text, start, end))
                {
                    spots.Add(new PersonalDataSpot(start, end - start, row.Kind));
                }
            }
        }

        return [.. spots.OrderBy(s => s.Start)];
    }

    /// <summary>The text with a placeholder in the place of each spot, but for the values that somebody decided to keep.</summary>
    public static string Redact(string text, IReadOnlyCollection<string>? kept = null)
    {
        var (redacted, from) = (new StringBuilder(text.Length), 0);
        foreach (var spot in Find(text).Where(s => kept?.Contains(text.Substring(s.Start, s.Length)) != true))
        {
            redacted.Append(text, from, spot.Start - from).Append(Placeholders[spot.Kind]);
            from = spot.Start + spot.Length;
        }

        return redacted.Append(text, from, text.Length - from).ToString();
    }

    public static string PlaceholderOf(PersonalDataKind kind) => Placeholders[kind];
}
