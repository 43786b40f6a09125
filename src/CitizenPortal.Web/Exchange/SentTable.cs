using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Files;

namespace CitizenPortal.Web.Exchange;

/// <summary>The one table that a form brought, or in words why there is none.</summary>
internal sealed record SentTable(byte[] Content, string Name, string? Fault)
{
    public static async Task<SentTable> ReadAsync(HttpContext http, CancellationToken ct)
    {
        var form = UploadForm.Of(http);
        var upload = form.Files.Count > 0 ? form.Files[0] : null;
        if (upload is null)
        {
            return new([], "", Say.Sheets[form.IsCut ? "File.TooLarge" : "Exchange.NoFile"]);
        }

        var name = FileName.Shown(upload.Name);
        if (upload.Fault is { } fault)
        {
            return new([], name, Say.Sheets[fault == FileFault.Cut ? "Exchange.Cut" : "File.TooLarge"]);
        }

        var stream = upload.Open();
        var content = new byte[stream.Length];
        await stream.ReadExactlyAsync(content, ct);
        return new(content, name, null);
    }
}
