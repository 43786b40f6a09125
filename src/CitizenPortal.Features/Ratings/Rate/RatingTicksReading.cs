using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;

namespace CitizenPortal.Features.Ratings.Rate;

public sealed class RatingTicksValidator : AbstractValidator<RatingTicks>
{
    public RatingTicksValidator() => RuleFor(x => x.Comment).Clean(RatingComment.Longest);
}

internal static class RatingTicksReading
{
    /// <summary>Every item that is asked needs one of its choices; a choice without points leaves its item out. Fails with all that is wrong.</summary>
    public static RatingGiven Of(RatingForm form, RatingTicks ticks, IValidator<RatingTicks> validator)
    {
        var wrong = validator.Validate(ticks).Errors;
        Dictionary<string, int> points = [];
        foreach (var (number, item) in form.Asked.Index())
        {
            if (item.Choice(ticks.Choices.GetValueOrDefault(item.Code)) is not { } choice)
            {
                wrong.Add(new ValidationFailure(item.Code, Say.Ratings.Format("Rate.NoChoice", number + 1)));
            }
            else if (choice.Points is { } some)
            {
                points[item.Code] = some;
            }
        }

        return wrong.Count == 0 ? new(form, points) : throw new ValidationException(wrong);
    }
}
