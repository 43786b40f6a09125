using System.Text.RegularExpressions;

namespace CitizenPortal.Domain.Text;

/// <summary>What the wording around a find rules out: money, measures, dates, years, and the public numbers of offices.</summary>
internal static class PersonalDataContext
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int Reach = 100;
    private const int ShortestAccount = 8;

    private static readonly Regex Money = new(@"^[ \u00A0]*(đồng|dong|đ|vnđ|vnd|nghìn|ngàn|triệu|tỷ|tỉ|usd|m2|m²|ha)\b", Options);
    private static readonly Regex Dated = new(@"^[0-9]{1,2}[./\-\u2013 ]{1,3}[0-9]{1,2}[./\-\u2013 ]{1,3}(19|20)[0-9]{2}\b", Options);
    private static readonly Regex Years = new(@"(^|[^0-9])(19|20)[0-9]{2}[ .\-\u2013]+(19|20)[0-9]{2}$", Options);
    private static readonly Regex Measured = new("^[0-9]{2} ?(m2|m3|m|h|g|l) ", Options);
    private static readonly Regex EndsInYear = new("-(19|20)[0-9]{2}$", Options);
    private static readonly Regex HotLine = new(@"\b(đường dây nóng|duong day nong|hotline|tổng đài|trực ban)\b", Options);
    private static readonly Regex Office = new(
        @"\b(sở|ubnd|ủy ban|phòng|văn phòng|trung tâm|bộ phận|chi cục|cục|ban quản lý|ban tiếp công dân|công an|kiểm lâm|bệnh viện|trạm|trường|công ty|điện lực|chi nhánh|trụ sở|cơ quan|đường dây nóng|tổng đài)\b", Options);
    private static readonly Regex OwnWords = new(@"\b(tôi|em|con|mẹ|cha|bố|vợ|chồng|nhà|cháu|ông bà|di động)\b", Options);
    private static readonly Regex OfficeMail = new(
        @"^(so(tnmt|tttt|ct|xd|yt|khdt|khcn|nn|nnptnt|gddt|ldtbxh|nv|vhttdl|tc|gtvt|tp)|ubnd[a-z]*|vanphong[a-z]*|vanthu[a-z]*|tthc|ttpvhcc|bbt[a-z]*|tiepcongdan)@[a-z0-9.\-]*gov\.vn$", Options);
    private static readonly Regex Treasury = new(@"^[^.;\n]{0,30}\bkho bạc\b", Options);
    private static readonly Regex OtherBirth = new(@"\b(học|khai|phát|vệ|thí|tuyển|dân|mưu|giám|nghĩa|tái|trẻ|người|lao động|những|các|nam|nữ) $", Options);

    public static bool IsMeant(PersonalDataKind kind, string text, int start, int end)
    {
        var match = text.AsSpan(start, end - start);
        var after = text.AsSpan(end);
        var before = Sentence(text.AsSpan(0, start));
        return kind switch
        {
            PersonalDataKind.Email => !OfficeMail.IsMatch(match),
            PersonalDataKind.Phone => !Dated.IsMatch(match) && !IsOf(IsLandLine(match) ? Office : HotLine, before),
            PersonalDataKind.BankAccount => !Money.IsMatch(after) && !Years.IsMatch(match) && Digits(match) >= ShortestAccount && !Treasury.IsMatch(after),
            PersonalDataKind.CitizenId => !Money.IsMatch(after) && !match.EndsWith("0000"),
            PersonalDataKind.LicencePlate => !Money.IsMatch(after) && !Measured.IsMatch(match) && !EndsInYear.IsMatch(match),
            PersonalDataKind.Address => !IsOf(Office, before),
            PersonalDataKind.BirthDate => !OtherBirth.IsMatch(before),
            _ => true,
        };
    }

    /// <summary>The number belongs to what was named last, unless the writer speaks of himself in between.</summary>
    private static bool IsOf(Regex office, ReadOnlySpan<char> before)
    {
        var end = -1;
        foreach (var match in office.EnumerateMatches(before))
        {
            end = match.Index + match.Length;
        }

        return end >= 0 && !OwnWords.IsMatch(before[end..]);
    }

    private static ReadOnlySpan<char> Sentence(ReadOnlySpan<char> before)
    {
        var near = before.Length > Reach ? before[^Reach..] : before;
        var from = Math.Max(near.LastIndexOfAny('!', '?', '\n'), Math.Max(near.LastIndexOf(". "), near.LastIndexOf(';')));
        return near[(from + 1)..];
    }

    private static bool IsLandLine(ReadOnlySpan<char> number) => FirstDigitAfterZero(number) == '2';

    private static char FirstDigitAfterZero(ReadOnlySpan<char> number)
    {
        var zero = number.IndexOf('0');
        foreach (var c in zero < 0 ? number : number[(zero + 1)..])
        {
            if (char.IsAsciiDigit(c))
            {
                return c;
            }
        }

        return '\0';
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return count;
    }
}
