using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Web.Files;

namespace CitizenPortal.Web.Pages.SealedReports;

/// <summary>The images of an unsent report.</summary>
public sealed class ReportImages(SealedImageKeeping keeping)
{
    private const string Field = "tep";

    public async Task<IReadOnlyList<FieldError>> TakeAsync(HttpContext http, string key, string? way, CancellationToken ct)
    {
        if (way?.StartsWith(FormFiles.RemovePrefix, StringComparison.Ordinal) == true)
        {
            await keeping.TakeBackAsync(key, way[FormFiles.RemovePrefix.Length..], ct);
        }

        var form = UploadForm.Of(http);
        return [.. FormFiles.Unchosen(http, way), .. FormFiles.ErrorsOf(Field, form, await keeping.AwaitAsync(key, form.Files, ct))];
    }

    public Task<IReadOnlyList<FileView>> OfAsync(string? key, CancellationToken ct) => keeping.OfDraftAsync(key, ct);
}
