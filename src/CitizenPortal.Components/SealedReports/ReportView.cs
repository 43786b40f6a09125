using CitizenPortal.Components.Cases;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.SealedReports;

public enum ReportScreen { Start, Acts, Agency, Person, Story, Sender, Check, Receipt, Done }

/// <summary>One screen of a report on an official: what was typed so far, what is wrong with it, and what it may choose from.</summary>
public sealed record ReportView
{
    public const string Unknown = "khong-biet";

    public required ReportScreen Screen { get; init; }
    public required ReportLinks Links { get; init; }
    public string? Key { get; init; }
    public bool FromCheck { get; init; }
    public SealedContent Content { get; init; } = new();
    public IReadOnlyList<FileView> Files { get; init; } = [];
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Notice { get; init; }
    public IReadOnlyList<ChoiceGroup> Agencies { get; init; } = [];
    public IReadOnlyList<Choice> People { get; init; } = [];
    public IReadOnlyList<Choice> Counters { get; init; } = [];
    public IReadOnlyList<SummaryRow> Summary { get; init; } = [];
    public ReportReceipt? Receipt { get; init; }

    public string? ErrorOf(string field) => Errors.At(field);
}

public sealed record ReportLinks(string Self, string Track, string ComplaintGuide, string DenunciationGuide, string Ask, string Leave);

public sealed record ReportReceipt(string Reference, string Secret, string AcknowledgeText, string ConcludeText, bool HasEmail);
