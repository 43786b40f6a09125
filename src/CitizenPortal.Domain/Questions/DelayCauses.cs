namespace CitizenPortal.Domain.Questions;

/// <summary>Why an answer was late; each has its words under `Cause.*`. Counted by agency, so that the same cause twice is somebody's task.</summary>
public static class DelayCauses
{
    public static IReadOnlyList<string> All { get; } =
        ["opinion-late", "sent-back", "resident-late", "needs-inspection", "law-unclear", "staff-absent", "overload", "system", "other"];

    public static bool Known(string? cause) => cause is not null && All.Contains(cause);
}
