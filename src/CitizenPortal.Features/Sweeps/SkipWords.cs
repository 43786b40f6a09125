using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Reasons of a run record in plain words, for the operations page and the alarm.</summary>
public static class SkipWords
{
    private const string Refused = "khong-duoc-phep: ";
    private const string Flagged = "danh-dau: ";

    /// <summary>A code that has no words is shown as it is: an unknown failure must not be hidden.</summary>
    public static string Of(string code) => code switch
    {
        _ when code.StartsWith(Refused, StringComparison.Ordinal) => Say.Admin.Format("Ops.Skip.khong-duoc-phep", Refusals(code[Refused.Length..])),
        _ when code.StartsWith(Flagged, StringComparison.Ordinal) => Say.Admin.Format("Ops.Skip.danh-dau", Known(code[Flagged.Length..])),
        _ when code.StartsWith("Gap.", StringComparison.Ordinal) || code.StartsWith("Suspicion.", StringComparison.Ordinal) || code.StartsWith("Kind.", StringComparison.Ordinal)
            => Say.Admin.Format("Ops.Skip.danh-dau", Say.Journey[code]),
        _ when code.StartsWith("loi: ", StringComparison.Ordinal) => Say.Admin.Format("Ops.Skip.loi", code["loi: ".Length..]),
        _ => Known(code),
    };

    private static string Known(string code) => Say.Admin.Has($"Ops.Skip.{code}") ? Say.Admin[$"Ops.Skip.{code}"] : code;

    private static string Refusals(string codes) => string.Join(", ", codes.Split('+').Select(code =>
        Enum.TryParse<RefusalCode>(code, out var known) ? Say.Journey[$"Refusal.{known}"] : code));
}
