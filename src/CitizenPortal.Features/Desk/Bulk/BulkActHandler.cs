using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Questions.Assign;
using CitizenPortal.Features.Questions.ChangeKind;
using CitizenPortal.Features.Questions.Decline;
using CitizenPortal.Features.Questions.Take;
using CitizenPortal.Features.Storage;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Desk.Bulk;

/// <summary>What became of one case: done, or the failure that its own verb gave.</summary>
public sealed record BulkOutcome(string Reference, Exception? Failure);

/// <summary>Does one act case by case, each through its verb and in its own commit: one that is refused leaves the others done.</summary>
public sealed class BulkActHandler(IServiceScopeFactory scopes, IValidator<BulkAct> validator, Acting acting)
{
    public async Task<IReadOnlyList<BulkOutcome>> HandleAsync(BulkAct input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        List<BulkOutcome> outcomes = [];
        foreach (var key in input.Cases.DistinctBy(c => c.Reference))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Acting>().Become(acting);
            outcomes.Add(new BulkOutcome(key.Reference, await TryAsync(scope.ServiceProvider, input, key, by, ct)));
        }

        return outcomes;
    }

    private static async Task<Exception?> TryAsync(IServiceProvider services, BulkAct input, CaseKey key, Actor by, CancellationToken ct)
    {
        try
        {
            await ActAsync(services, input, key, by, ct);
            return null;
        }
        catch (Exception failure) when (failure is RefusedException or ValidationException or CaseNotFoundException or DbUpdateConcurrencyException)
        {
            return failure;
        }
    }

    private static Task ActAsync(IServiceProvider services, BulkAct input, CaseKey key, Actor by, CancellationToken ct) => input.Kind switch
    {
        BulkKind.Take => services.GetRequiredService<TakeQuestionHandler>().HandleAsync(new TakeQuestion(key), by, ct),
        BulkKind.Assign => services.GetRequiredService<AssignQuestionHandler>().HandleAsync(new AssignQuestion(key, input.OfficialId), by, ct),
        BulkKind.Urge => services.GetRequiredService<UrgeCaseHandler>().HandleAsync(key.Reference, by, ct),
        BulkKind.Decline => services.GetRequiredService<DeclineQuestionHandler>().HandleAsync(new DeclineQuestion(key, input.Reason, input.Words), by, ct),
        BulkKind.ChangeTopic => ChangeTopicAsync(services, input, key, by, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(input), input.Kind, null),
    };

    private static async Task ChangeTopicAsync(IServiceProvider services, BulkAct input, CaseKey key, Actor by, CancellationToken ct)
    {
        var seen = await services.GetRequiredService<PortalDb>().HandledCases(by).AsNoTracking().Where(q => q.Reference == key.Reference)
            .Select(q => new { q.Kind, q.Basis, q.Locality, q.IsUrgent }).SingleOrDefaultAsync(ct) ?? throw new CaseNotFoundException(key.Reference);
        var change = new ChangeKindQuestion(key, seen.Kind, seen.Basis, input.Topic, seen.Locality, seen.IsUrgent, false, input.Words);
        await services.GetRequiredService<IValidator<ChangeKindQuestion>>().ValidateAndThrowAsync(change, ct);
        await services.GetRequiredService<ChangeKindQuestionHandler>().HandleAsync(change, by, ct);
    }
}
