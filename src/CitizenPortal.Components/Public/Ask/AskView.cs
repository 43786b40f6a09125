using CitizenPortal.Components.Cases;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Public.Ask;

public enum AskScreen { Text, Similar, Found, Place, Publication, Contact, Check, Receipt }

/// <summary>One screen of asking: what was typed so far, what is wrong with it, and what the screen shows beside it.</summary>
public sealed record AskView
{
    public required AskScreen Screen { get; init; }
    public string? Key { get; init; }
    public bool FromCheck { get; init; }
    public SubmissionContent Content { get; init; } = new();
    public IReadOnlyList<FileView> Files { get; init; } = [];
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Notice { get; init; }
    public IReadOnlyList<SimilarItem> Similar { get; init; } = [];
    public PlaceChoices? Places { get; init; }
    public Suspicion Suspicion { get; init; }
    public IReadOnlyList<string> UrgentCalls { get; init; } = [];
    public PublicPreview? Preview { get; init; }
    public IReadOnlyList<SummaryRow> Summary { get; init; } = [];
    public ReceiptView? Receipt { get; init; }
    public AskLinks Links { get; init; } = new("", "", "", "", "", "");

    public string? ErrorOf(string field) => Errors.At(field);
}

public sealed record AskLinks(string Self, string Browse, string ReportOfficial, string ComplaintGuide, string DenunciationGuide, string Privacy);

public sealed record SimilarItem(string Reference, string Href, string Title, string Question, AnswerText Answer)
{
    public DateOnly? OutdatedOn { get; init; }
}

public sealed record PlaceChoices(
    IReadOnlyList<ChoiceGroup> Localities, bool IsPlaceNamed, IReadOnlyList<Choice> Proposed, IReadOnlyList<ChoiceGroup> Topics, IReadOnlyList<ChoiceGroup> Agencies, string Chosen);

/// <summary>What others will read, and the places in the typed text where personal data was found.</summary>
public sealed record PublicPreview(string Asker, string Redacted, IReadOnlyList<TextMark> Marks);

public sealed record ReceiptView(string Reference, string Secret, string PromisedText, string ScreenText, string CaseHref, string TrackHref, string TrackAddress, ContactWay ContactBy, QrPicture Qr)
{
    /// <summary>One of too many this day: it waits to be looked at.</summary>
    public bool IsHeld { get; init; }
}

/// <summary>A QR code as one path in a square of so many units.</summary>
public sealed record QrPicture(int Size, string Path);
