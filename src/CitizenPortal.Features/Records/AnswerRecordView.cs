using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Records;

/// <summary>What stands beside the text of an answer: its legal ground, the document signed with it, and whether its rules changed since.</summary>
public sealed record AnswerRecordView(IReadOnlyList<Citation> Citations, AnswerDocument? Document, RuleChange? Change)
{
    /// <summary>The head of the agency wrote and approved it himself.</summary>
    public bool IsByHead { get; init; }

    /// <summary>By which leave it went out in words approved beforehand.</summary>
    public TemplateLeave? Template { get; init; }

    /// <summary>Of a generalised answer the document is not told: its number would lead to the one who asked.</summary>
    internal static AnswerRecordView Of(Question question, bool isWhole) =>
        new([.. question.Citations.Select(Citation.Parse).OfType<Citation>()], isWhole || !question.IsGeneralised ? question.Document : null, question.RuleChange)
        {
            IsByHead = question.IsByHead, Template = TemplateLeave.Parse(question.Template),
        };
}

/// <summary>A wording that was put before the approver.</summary>
public sealed record AnswerVersionView(int Number, DateTimeOffset At, string Who, string Text);
