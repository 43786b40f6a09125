using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Questions.Import;

/// <summary>One question of a public source. An answer that is truncated counts as none; (source, id) is imported once.</summary>
public sealed record ImportQuestion(string? Id, string? Text, string? Topic, string? Answer, string? Agency, bool? Truncated, string? Source);

public sealed class ImportQuestionValidator : AbstractValidator<ImportQuestion>
{
    public ImportQuestionValidator()
    {
        RuleFor(x => x.Id).NotEmpty().MaximumLength(80);
        RuleFor(x => x.Source).NotEmpty().MaximumLength(40);
        RuleFor(x => x.Text).NotEmpty().MaximumLength(50_000).Must(BeCleanText);
        RuleFor(x => x.Answer).MaximumLength(200_000).Must(BeCleanText);
    }

    private static bool BeCleanText(string? text) => text is null || VietnameseText.Inspect(text) == TextFault.None;
}

public sealed record ImportOutcome(int Published, int Received, int AlreadyThere);

public sealed class ImportQuestionHandler(PortalDb db, OfficeClock clock, ReferenceBook book, NumberReserve numbers)
{
    /// <summary>Takes in a batch in one commit; rows that are there already are left alone.</summary>
    public async Task<ImportOutcome> HandleAsync(IReadOnlyList<ImportQuestion> batch, Actor by, CancellationToken ct)
    {
        var there = await AlreadyThereAsync(batch, ct);
        var moment = clock.Now();
        var labels = new ImportLabels(book.Current.ImportLabels, book.Current.Routing);
        var (published, received) = (0, 0);
        foreach (var input in batch.DistinctBy(i => (i.Source, i.Id)).Where(i => !there.Contains((i.Source!, i.Id!))))
        {
            var whole = input.Truncated != true && !string.IsNullOrWhiteSpace(input.Answer);
            var question = await NewAsync(input, whole, labels, by, moment, ct);
            db.Add(question);
            (published, received) = whole ? (published + 1, received) : (published, received + 1);
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return new ImportOutcome(published, received, batch.Count - published - received);
    }

    private async Task<Question> NewAsync(
        ImportQuestion input, bool whole, ImportLabels labels, Actor by, Moment moment, CancellationToken ct)
    {
        var id = await numbers.NextAsync(ct);
        var text = VietnameseText.Normalize(input.Text!);
        var label = labels.Find(input.Source!, input.Topic, input.Agency, moment.Day);
        var receipt = new Receipt(id, Reference.Create(moment.Day.Year, id).Value, text, Channel.Import, book.Current.CoordinatorFor(CaseKind.Question, FeedbackBasis.None))
        {
            Source = input.Source,
            SourceId = input.Id,
            Topic = label.Topic,
            NamedAgency = label.Agency,
            FlagHint = label.Flag,
            ConsentsToPublication = true,
            Suspicion = whole ? Suspicion.None : Suspicions.Of(book.Current, text, label.Topic),
        };
        return Question.Import(receipt, whole ? VietnameseText.Normalize(input.Answer!) : null, label.Agency, by, moment);
    }

    private async Task<HashSet<(string Source, string Id)>> AlreadyThereAsync(IReadOnlyList<ImportQuestion> batch, CancellationToken ct)
    {
        var ids = batch.Select(i => i.Id).ToList();
        var found = await db.CasesForSweeps.Where(q => ids.Contains(q.SourceId)).Select(q => new { q.Source, q.SourceId }).ToListAsync(ct);
        return [.. found.Select(f => (f.Source!, f.SourceId!))];
    }
}
