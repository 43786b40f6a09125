using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CitizenPortal.Features.Sheets;

/// <summary>Characters that XML cannot hold stand in a workbook as _xHHHH_; so does an underscore that would begin such a group.</summary>
internal static partial class XlsxText
{
    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    public static string Written(string text)
    {
        var cut = text.Length <= SheetLimits.CellLength ? text : text[..SheetLimits.CellLength];
        var safe = new StringBuilder(Group().Replace(cut, m => "_x005F" + m.Value));
        for (var i = safe.Length - 1; i >= 0; i--)
        {
            var c = safe[i];
            if (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(safe[i - 1]))
            {
                i--;
            }
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF')
            {
                safe[i] = '\uFFFD';
            }
            else if (c == '\r' || !XmlConvert.IsXmlChar(c))
            {
                safe.Remove(i, 1).Insert(i, $"_x{(int)c:X4}_");
            }
        }

        return safe.ToString();
    }

    public static string Read(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Group().Replace(text, m => ((char)ushort.Parse(m.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;
}
