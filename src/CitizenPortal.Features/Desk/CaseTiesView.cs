using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk;

/// <summary>What binds a case to others and to other bodies, as far as the viewer may know.</summary>
public sealed record CaseTiesView
{
    /// <summary>The case whose answer this one waits for.</summary>
    public string? Target { get; init; }

    /// <summary>How many cases wait for the answer of this one; which, for those who handle them.</summary>
    public int MergedCount { get; init; }
    public IReadOnlyList<string> Merged { get; init; } = [];
    public string? Whole { get; init; }
    public IReadOnlyList<CasePartView> Parts { get; init; } = [];
    public IReadOnlyList<OpinionView> Opinions { get; init; } = [];
    public IReadOnlyList<LikelyDuplicate> Duplicates { get; init; } = [];
}

public sealed record CasePartView(string Reference, QuestionState State, string Agency);

/// <summary>What another body was asked, and what it said: by letter where it has no account.</summary>
public sealed record OpinionView(string Body, string Asked, DateTimeOffset AskedAt, bool IsSilent)
{
    public int Number { get; init; }

    /// <summary>The code of the agency that was asked; null for a body that was written to.</summary>
    public string? Agency { get; init; }
    public string? WithdrawnBecause { get; init; }
    public DateOnly DueOn { get; init; }
    public OutgoingLetter? Letter { get; init; }
    public DueView? Due { get; init; }
    public string? Given { get; init; }
    public string? GivenBy { get; init; }
    public string? ReplyNumber { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>An open case of the same coordinator whose text shares many words with this one.</summary>
public sealed record LikelyDuplicate(string Reference, string Excerpt, DateTimeOffset ReceivedAt, int Percent);
