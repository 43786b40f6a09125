using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;

namespace CitizenPortal.Features.Questions.Split;

/// <summary>Makes a case of its own from a part of the text, with its topic and, when named, sent to its agency at once.</summary>
public sealed record SplitQuestion(CaseKey Case, string? Part, string? Topic, string? Lead);

public sealed class SplitQuestionValidator : AbstractValidator<SplitQuestion>
{
    public SplitQuestionValidator()
    {
        RuleFor(x => x.Case.Reference).NotEmpty();
        RuleFor(x => x.Part).Required("Split.NoPart").Clean(CleanText.LongLimit);
        RuleFor(x => x.Topic).Required("Split.NoTopic").Clean(CleanText.ShortLimit);
        RuleFor(x => x.Lead).Clean(CleanText.ShortLimit);
    }
}

public sealed class SplitQuestionHandler(PortalDb db, OfficeClock clock, ReferenceBook book, NumberReserve numbers)
{
    private const string Row = "split";

    public async Task HandleAsync(SplitQuestion input, Actor by, CancellationToken ct)
    {
        var question = await db.OpenAsync(input.Case, by, ct);
        var moment = clock.Now();
        var topic = book.Current.Topics.GetValueOrDefault(input.Topic!) ?? throw Wrong(nameof(input.Topic), "Split.NoTopic");
        if (!string.IsNullOrEmpty(input.Lead) && !book.Current.AnswersOn(input.Lead, moment.Day))
        {
            throw Wrong(nameof(input.Lead), "Route.NoLead");
        }

        var receipt = await PartKeeping.ReceiptAsync(numbers, question, input.Part!.Trim(), moment, ct) with { Topic = topic.Code, IsUrgent = topic.IsUrgent };
        var part = question.Split(by, moment, receipt);
        await PartKeeping.KeepAsync(db, question, part, ct);
        if (!string.IsNullOrEmpty(input.Lead))
        {
            part.Route(by, moment, new RoutingDecision(input.Lead, [], Row, Say.Journey["Split.Basis"]));
        }

        await db.SaveChangesAsync(ct);
    }

    private static ValidationException Wrong(string field, string key) => new([new ValidationFailure(field, Say.Validation[key])]);
}
