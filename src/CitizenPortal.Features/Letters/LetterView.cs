namespace CitizenPortal.Features.Letters;

/// <summary>A letter as its component draws it: names instead of codes, dates in words, links. Parts that a letter does not use are null.</summary>
public sealed record LetterView(string Letter, string Reference, string Subject)
{
    public string? Addressee { get; init; }
    public string? Topic { get; init; }
    public string? Agency { get; init; }
    public string? Holder { get; init; }

    /// <summary>After a hand-over: who had it before.</summary>
    public string? OtherAgency { get; init; }
    public string? PromisedOn { get; init; }

    public string? PromisedBefore { get; init; }

    /// <summary>The date told to the resident lies behind the day of the letter.</summary>
    public bool IsPromiseBroken { get; init; }

    /// <summary>In an apology: the one new date, when the case is put before the office at the top of the ladder.</summary>
    public string? NewDate { get; init; }
    public string? Office { get; init; }
    public string? ReplyBy { get; init; }

    /// <summary>After an extension: the date that was promised before.</summary>
    public string? OldDate { get; init; }
    public string? ResumableUntil { get; init; }
    public bool MayAskAbove { get; init; }
    public LetterWorkView? Work { get; init; }
    public string? Reason { get; init; }
    public string? Words { get; init; }
    public string? GuideHow { get; init; }

    /// <summary>Under an answer: what it rests on, and the document signed beside it.</summary>
    public IReadOnlyList<string> Citations { get; init; } = [];
    public string? Document { get; init; }

    /// <summary>Where the resident follows his case with his own secret; the link holds none.</summary>
    public string? CaseLink { get; init; }
    public string? PublicLink { get; init; }
    public string? DeskLink { get; init; }
    public int Count { get; init; }
    public IReadOnlyList<string> Lines { get; init; } = [];
    public string? OperationsLink { get; init; }

    /// <summary>Ends reminders, and nothing else; only in a reminder to a resident.</summary>
    public string? StopLink { get; init; }

    /// <summary>In a letter about an account: where the one thing that it is about is done.</summary>
    public string? ActLink { get; init; }

    /// <summary>Under an answer: where the resident rates it, once; it stands under the office's own wording too.</summary>
    public string? RateLink { get; init; }

    /// <summary>The address that reads what people reply; null when nobody does.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Wording of the office in place of the built-in one; null when there is none.</summary>
    public IReadOnlyList<LetterParagraph>? Paragraphs { get; init; }
    public IReadOnlyList<LetterCaseView> Cases { get; init; } = [];
    public int More { get; init; }
}

public sealed record LetterCaseView(string Reference, string What, string? Topic, string? Holder, string? Due, bool IsLate);

/// <summary>What an answer promised: the work, by whom, by which day.</summary>
public sealed record LetterWorkView(string Work, string Agency, string? On);

public enum LetterParagraphKind { Text, Quote, Cases }

/// <summary>A paragraph of the office's own wording; a quotation and a list of cases stand alone in theirs.</summary>
public sealed record LetterParagraph(LetterParagraphKind Kind, IReadOnlyList<LetterPiece> Pieces);

public sealed record LetterPiece(string Text, bool IsLink = false);
