using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.Supplement;
using CitizenPortal.Features.Reading.Show;
using CitizenPortal.Features.Reading.Track;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>What the resident adds to his case, and the proof that it is his.</summary>
public sealed class OwnerSupplement(ShowCaseQuery show, TrackCaseQuery track, SupplementQuestionHandler handler, IValidator<SupplementQuestion> validator)
{
    public async Task<Actor?> OwnerAsync(Actor visitor, string reference, string? secret, CancellationToken ct)
    {
        if (visitor.OwnCase is not null && await show.FindAsync(reference, visitor, ct) is { IsOwn: true })
        {
            return visitor;
        }

        return secret is not null && await track.ProveAsync(reference, secret, ct) is { } id ? Actor.Citizen(id) : null;
    }

    /// <summary>Adds the words, or says what is wrong with them.</summary>
    public async Task<IReadOnlyList<FieldError>> AddAsync(string? words, string? basket, Actor owner, IReadOnlyList<FieldError> already, CancellationToken ct)
    {
        var input = new SupplementQuestion(words, basket);
        FieldError[] wrong = [.. already, .. (await validator.ValidateAsync(input, ct)).Errors.Select(e => new FieldError("bo-sung", e.ErrorMessage))];
        if (wrong.Length > 0)
        {
            return wrong;
        }

        try
        {
            await handler.HandleAsync(input, owner, ct);
            return [];
        }
        catch (RefusedException)
        {
            return [new("bo-sung", Say.Validation["Supplement.Closed"])];
        }
    }
}
