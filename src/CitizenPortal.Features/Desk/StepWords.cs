using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Desk;

/// <summary>The steps of a sum in plain words, the same for the desk, the calculator and the operator.</summary>
public static class StepWords
{
    public static IReadOnlyList<string> Of(DueDate due) => [.. due.Steps.Select(s => Say.Desk.Format($"Step.{s.Kind}", s.Date, s.Count, s.Reason))];
}
