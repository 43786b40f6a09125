using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Files;

namespace CitizenPortal.Web.Exchange;

/// <summary>The one table file of a form, or in words why there is none.</summary>
internal sealed record TableUpload(byte[] Content, string Name, string? Fault)
{
    public static async Task<TableUpload> ReadAsync(HttpContext http, CancellationToken ct)
    {
        var form = UploadForm.Of(http);
        var upload = form.Files.Count > 0 ? form.Files[0] : null;
        if (upload is null && !form.IsCut)
        {
            return new([], "", Say.Sheets["Exchange.NoFile"]);
        }

        if (upload is null || upload.Fault is not null)
        {
            return new([], "", Say.Sheets[upload?.Fault is FileFault.Cut ? "Exchange.Cut" : "File.TooLarge"]);
        }

        var stream = upload.Open();
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, ct);
        return new(bytes, FileName.Shown(upload.Name), null);
    }
}
