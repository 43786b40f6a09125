using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Files;

/// <summary>What a form's files came to: the key they wait under (null when there are none), which wait there, and what is wrong with the others.</summary>
public sealed record FormBasket(string? Key, IReadOnlyList<FileView> Files, IReadOnlyList<FieldError> Errors)
{
    /// <summary>Only files were added or taken back; the form itself is not to be judged yet.</summary>
    public bool IsOnlyFiles { get; init; }
}

/// <summary>Keeps the files of residents' forms under the form's key, so that whatever else is wrong with the form, they stay.</summary>
public sealed class FormFiles(AttachmentKeeping keeping, AttachmentQuery query, SubmissionKeeping submissions)
{
    public const string Field = "tep";
    public const string Add = "them-tep";
    public const string RemovePrefix = "bo-tep-";

    public static bool IsOnlyFiles(string? way) => way == Add || IsRemoval(way);

    /// <summary>The text under the key, begun when files came and there is none yet.</summary>
    public async Task<Submission?> BasketAsync(HttpContext http, Submission? kept, SubmissionContent content, CancellationToken ct) =>
        kept is null && UploadForm.Of(http).Files.Count > 0 ? await submissions.FindAsync(await submissions.StartAsync(content, ct), ct) : kept;

    public async Task<FormBasket> ReceiveAsync(HttpContext http, string? key, string? way, SubmissionContent content, long? ownCase, CancellationToken ct)
    {
        var basket = await BasketAsync(http, await submissions.FindAsync(key, ct), content, ct);
        var errors = basket is null ? Unchosen(http, way) : await TakeAsync(http, basket, way, ownCase, ct);
        return new FormBasket(basket?.Key, await query.OfBasketAsync(basket?.Key, ct), errors) { IsOnlyFiles = IsOnlyFiles(way) };
    }

    public async Task<IReadOnlyList<FieldError>> TakeAsync(HttpContext http, Submission basket, string? way, long? ownCase, CancellationToken ct)
    {
        if (IsRemoval(way))
        {
            await keeping.TakeBackAsync(basket, way![RemovePrefix.Length..], ct);
        }

        return [.. Unchosen(http, way), .. ErrorsOf(Field, UploadForm.Of(http), await keeping.AwaitAsync(basket, UploadForm.Of(http).Files, ownCase, ct))];
    }

    /// <summary>The upload was pressed without a file.</summary>
    public static IReadOnlyList<FieldError> Unchosen(HttpContext http, string? way) =>
        way == Add && UploadForm.Of(http) is { Files.Count: 0, IsCut: false } ? [new FieldError(Field, Say.Files["NoneChosen"])] : [];

    public Task<IReadOnlyList<FileView>> OfAsync(string? key, CancellationToken ct) => query.OfBasketAsync(key, ct);

    public static IReadOnlyList<FieldError> ErrorsOf(string field, UploadForm form, IReadOnlyList<FileRefusal> refused) =>
    [
        .. refused.Select(one => new FieldError(field, Say.Files.Format($"Fault.{one.Fault}", one.Name))).Distinct(),
        .. form.IsCut && !refused.Any(one => one.Fault is FileFault.TooLarge or FileFault.Cut) ? [new FieldError(field, Say.Files["AllTooLarge"])] : Array.Empty<FieldError>(),
    ];

    private static bool IsRemoval(string? way) => way?.StartsWith(RemovePrefix, StringComparison.Ordinal) == true;
}
