using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CitizenPortal.Domain.Deadlines;

public enum DueStepKind { Received, Counted, Weekend, Holiday, ExtraWorkingDay, MovedLastDay, Paused }

/// <summary>One line of a sum: a run of days that ends on <c>Date</c>; <c>Count</c> is how many days of the run were counted or passed over.</summary>
public sealed record DueStep(DateOnly Date, DueStepKind Kind, int Count, string? Reason);

/// <summary>A due date (local; late only from the following day) and the steps of its sum. Provisional: the sum reached a year whose calendar nobody approved.</summary>
public sealed record DueDate(DateOnly Date, IReadOnlyList<DueStep> Steps, bool Provisional)
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public string ToJson() => JsonSerializer.Serialize(this, Compact);

    public static DueDate FromJson(string json) =>
        JsonSerializer.Deserialize<DueDate>(json, Compact) ?? throw new FormatException("Not the steps of a due date.");
}
