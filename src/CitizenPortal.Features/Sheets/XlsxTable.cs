using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CitizenPortal.Features.Sheets;

/// <summary>The first visible sheet of a workbook whose parts were already counted and unpacked once by the check of files.</summary>
internal static class XlsxTable
{
    private const long MostMarkup = 4_000_000;

    private static readonly XmlReaderSettings Plain = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = 128_000_000,
    };

    public static SheetReading Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var file = SpreadsheetDocument.Open(new MemoryStream(content.ToArray()), false, new OpenSettings { MaxCharactersInPart = MostMarkup });
            var book = file.WorkbookPart?.Workbook ?? throw SheetFaultException.Of("Broken");
            var sheet = (book.Sheets?.Elements<Sheet>() ?? []).FirstOrDefault(s => s.State is null || s.State.Value == SheetStateValues.Visible)
                ?? throw SheetFaultException.Of("NoSheet");
            if (sheet.Id?.Value is not { } id || file.WorkbookPart.GetPartById(id) is not WorksheetPart part)
            {
                throw SheetFaultException.Of("NoSheet");
            }

            var name = sheet.Name?.Value ?? "";
            var parser = new XlsxRows(name, SharedTexts(file.WorkbookPart.SharedStringTablePart), new XlsxFormats(file.WorkbookPart.WorkbookStylesPart), book.WorkbookProperties?.Date1904?.Value == true);
            using var xml = Open(part);
            parser.Read(xml);
            return parser.Rows.Count == 0 && parser.Faults.Count == 0 ? throw SheetFaultException.Of("Empty") : new(name, parser.Rows, parser.Faults);
        }
        catch (Exception failure) when (failure is not SheetFaultException and (XmlException or InvalidDataException or IOException or FormatException or ArgumentException or OpenXmlPackageException
            or InvalidOperationException or NotSupportedException or OverflowException or KeyNotFoundException))
        {
            throw SheetFaultException.Of("Broken");
        }
    }

    /// <summary>Plain text of a shared or inline string: its runs, without the reading aids of Asian scripts.</summary>
    internal static string TextOf(XmlReader xml)
    {
        var text = "";
        using var inner = xml.ReadSubtree();
        inner.Read();
        while (!inner.EOF)
        {
            if (inner.NodeType == XmlNodeType.Element && inner.LocalName == "rPh")
            {
                inner.Skip();
            }
            else if (inner.NodeType == XmlNodeType.Element && inner.LocalName == "t")
            {
                text += inner.ReadElementContentAsString();
                if (text.Length > SheetLimits.CellLength * 2)
                {
                    throw SheetFaultException.Of("TooMuch");
                }
            }
            else
            {
                inner.Read();
            }
        }

        return XlsxText.Read(text);
    }

    private static List<string> SharedTexts(SharedStringTablePart? part)
    {
        List<string> texts = [];
        if (part is null)
        {
            return texts;
        }

        using var xml = Open(part);
        long length = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                texts.Add(TextOf(xml));
                length += texts[^1].Length + 1;
                if (length > SheetLimits.AllText)
                {
                    throw SheetFaultException.Of("TooMuch");
                }
            }
        }

        return texts;
    }

    private static XmlReader Open(OpenXmlPart part) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), Plain);
}
