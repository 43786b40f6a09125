using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Desk.Canned;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Questions.SendTemplate;

/// <summary>Sends the draft at once: its words are, to the letter, a text that the head of the agency lets go out without a second approval.</summary>
public sealed record SendTemplateQuestion(CaseKey Case, string? Text, int DraftVersion);

public sealed class SendTemplateQuestionValidator : AbstractValidator<SendTemplateQuestion>
{
    public SendTemplateQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Text).Required("Submit.NoText").Clean(CleanText.AnswerLimit);
    }
}

public sealed class SendTemplateQuestionHandler(PortalDb db, OfficeClock clock, ReferenceBook book, NumberReserve numbers)
{
    public async Task HandleAsync(SendTemplateQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var (moment, text) = (clock.Now(), Plain(input.Text!));
        var facts = CannedFacts.Of(question, book.Current);
        var free = await db.CannedTexts.AsNoTracking()
            .Where(c => c.Agency == question.Lead && c.IsSentUnreviewed && c.ApprovedAt != null && c.ClosedAt == null && (c.Topic == null || c.Topic == question.Topic)).OrderBy(c => c.Id).ToListAsync(ct);
        var template = free.Find(c => Plain(facts.Fill(c.Text, c.LegalBasis)) == text);
        question.SendTemplate(by, moment, text, template is null ? null : Plain(facts.Fill(template.Text, template.LegalBasis)), template?.Leave);
        await DraftKeeping.PutAsync(db, question, new(text, null), input.DraftVersion, by, moment, ct);
        await PartKeeping.SplitSilentAsync(db, numbers, question, moment, ct);
        await db.SaveChangesAsync(ct);
    }

    // A browser sends the ends of lines in its own way.
    private static string Plain(string text) => text.ReplaceLineEndings("\n");
}
