namespace CitizenPortal.Domain.Text;

/// <summary>Vietnamese telephone numbers in any written form, stored as E.164.</summary>
public static class PhoneNumber
{
    private const string Country = "84";

    public static bool TryParse(string? raw, out string e164)
    {
        e164 = "";
        if (string.IsNullOrWhiteSpace(raw) || raw.Any(c => !char.IsDigit(c) && !" .-()+\u00A0\u2013".Contains(c)))
        {
            return false;
        }

        var digits = string.Concat(raw.Where(char.IsDigit).Select(c => (char)('0' + (int)char.GetNumericValue(c))));
        var national = digits.StartsWith("00" + Country, StringComparison.Ordinal) ? digits[4..]
            : digits.StartsWith(Country, StringComparison.Ordinal) && (raw.TrimStart().StartsWith('+') || digits.Length > 10) ? digits[2..]
            : digits.StartsWith('0') ? digits[1..]
            : "";
        national = national.Length > 9 && national[0] == '0' ? national[1..] : national;
        if (!IsNational(national))
        {
            return false;
        }

        e164 = "+" + Country + national;
        return true;
    }

    private static bool IsNational(string number) => number.Length switch
    {
        9 => number[0] is '3' or '5' or '7' or '8' or '9',
        10 => number[0] == '2',
        _ => false,
    };
}
