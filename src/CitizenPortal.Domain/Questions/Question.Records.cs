using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Domain.Questions;

/// <summary>The answer as a record: what it rests on, the document signed beside it, and the day its rules changed.</summary>
public sealed partial class Question
{
    /// <summary>The lines of <see cref="Citation"/> that the answer rests on, in the official's order.</summary>
    public IReadOnlyList<string> Citations { get; private set; } = [];

    /// <summary>The cited documents for the search, see <see cref="Citation.KeyOf"/>; null where nothing is cited.</summary>
    public string? CitedDocuments { get; private set; }

    public string? DocumentNumber { get; private set; }
    public DateOnly? DocumentOn { get; private set; }
    public string? DocumentSigner { get; private set; }

    public DateOnly? OutdatedOn { get; private set; }
    public string? OutdatedBy { get; private set; }
    public string? NewerCase { get; private set; }

    public AnswerDocument? Document => this is { DocumentNumber: { } number, DocumentOn: { } on, DocumentSigner: { } signer } ? new(number, on, signer) : null;

    public RuleChange? RuleChange => this is { OutdatedOn: { } on, OutdatedBy: { } by } ? new(on, by, NewerCase) : null;

    /// <summary>Enters the document signed beside the answer. It may be set right later; what stood before stays in the history. Not dated after today.</summary>
    public void Register(Actor by, Moment at, AnswerDocument document)
    {
        RefuseIf(Verb.Register, by, at,
            (string.IsNullOrWhiteSpace(document.Number) || string.IsNullOrWhiteSpace(document.Signer), RefusalCode.NoText),
            (document.On > at.Day, RefusalCode.LetterDate));
        var before = Snapshot();
        (DocumentNumber, DocumentOn, DocumentSigner) = (document.Number, document.On, document.Signer);
        Record(Verb.Register, by, at, before, new(document.Number, document.Signer));
    }

    /// <summary>Says that a published answer rests on rules that changed: since which day (it may lie ahead), by which document, which newer answer there is.</summary>
    public void MarkOutdated(Actor by, Moment at, RuleChange change)
    {
        RefuseIf(Verb.MarkOutdated, by, at, (string.IsNullOrWhiteSpace(change.ReplacedBy) || change.NewerCase == Reference, RefusalCode.NoText));
        var before = Snapshot();
        (OutdatedOn, OutdatedBy, NewerCase) = (change.On, change.ReplacedBy, change.NewerCase);
        Record(Verb.MarkOutdated, by, at, before, new(change.ReplacedBy, change.On.ToString("d/M/yyyy", System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Takes the mark back, with the reason.</summary>
    public void MarkCurrent(Actor by, Moment at, string reason)
    {
        RefuseIf(Verb.MarkCurrent, by, at, (string.IsNullOrWhiteSpace(reason), RefusalCode.NoText));
        var before = Snapshot();
        (OutdatedOn, OutdatedBy, NewerCase) = (null, null, null);
        Record(Verb.MarkCurrent, by, at, before, new(null, reason));
    }

    /// <summary>A new wording is a new answer: the document signed for the old one, and what was said of its rules, fall.</summary>
    private void Cite(string answer, IReadOnlyList<string> citations)
    {
        if (answer != Answer)
        {
            (DocumentNumber, DocumentOn, DocumentSigner) = (null, null, null);
            (OutdatedOn, OutdatedBy, NewerCase) = (null, null, null);
        }

        Citations = citations;
        CitedDocuments = citations.Count == 0 ? null : string.Join('\n', citations.Select(Citation.Parse).OfType<Citation>().Select(c => Citation.KeyOf(c.Document)));
    }
}
