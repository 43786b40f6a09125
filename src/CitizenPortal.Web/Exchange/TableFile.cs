using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Sheets;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Exchange;

/// <summary>A table as a download.</summary>
internal static class TableFile
{
    private const string CsvType = "text/csv; charset=utf-8";

    public static FileContentResult Of(SheetPage page, string name, bool csv)
    {
        using var file = new MemoryStream();
        if (csv)
        {
            SheetWriter.Csv(file, page);
        }
        else
        {
            SheetWriter.Xlsx(file, page);
        }

        return Of(file.ToArray(), name, csv);
    }

    public static FileContentResult Of(byte[] content, string name, bool csv = false) =>
        new(content, csv ? CsvType : FileKinds.MediaType(FileKind.Xlsx)) { FileDownloadName = name + (csv ? ".csv" : FileKinds.Extension(FileKind.Xlsx)) };
}
