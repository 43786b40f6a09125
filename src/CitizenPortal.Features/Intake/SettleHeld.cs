using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Intake;

public enum HeldAct { Release, Decline, Merge }

/// <summary>Settles several held cases at once, all or none; each sender gets one letter that names all of his.</summary>
public sealed record SettleHeld(IReadOnlyList<string> References, HeldAct? Act, string? Reason, string? Words);

public sealed class SettleHeldValidator : AbstractValidator<SettleHeld>
{
    private const int Fewest = 2;

    public SettleHeldValidator()
    {
        RuleFor(x => x.References).Must(r => r.Count is > 0 and <= HeldCasesQuery.Most).WithMessage(_ => Say.Intake["Held.NoneChosen"]);
        RuleFor(x => x.References).Must((x, r) => x.Act != HeldAct.Merge || r.Distinct().Count() >= Fewest).WithMessage(_ => Say.Intake["Held.TwoToMerge"]);
        RuleFor(x => x.Act).NotNull().WithMessage(_ => Say.Intake["Held.NoAct"]);
        When(x => x.Act == HeldAct.Decline, () =>
        {
            RuleFor(x => x.Reason).Must(DeclineReasons.Known).WithMessage(_ => Say.Validation["Decline.NoReason"]);
            RuleFor(x => x.Words).Required("Decline.NoWords").Clean(CleanText.LongLimit);
        });
    }
}

public sealed class SettleHeldHandler(PortalDb db, OfficeClock clock, IValidator<SettleHeld> validator)
{
    public async Task<int> HandleAsync(SettleHeld input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var references = input.References.Distinct().ToList();
        var cases = await HeldCasesQuery.Of(db, by).Include(q => q.Parties).Include(q => q.Opinions).AsSplitQuery()
            .Where(q => references.Contains(q.Reference)).OrderBy(q => q.ReceivedAt).ThenBy(q => q.Id).ToListAsync(ct);
        if (cases.Count != references.Count)
        {
            throw new ValidationException([new ValidationFailure(nameof(input.References), Say.Intake["Held.Gone"])]);
        }

        var moment = clock.Now();
        if (input.Act == HeldAct.Release)
        {
            cases.ForEach(q => Release(q, by, moment));
        }
        else if (input.Act == HeldAct.Decline)
        {
            await TellOnceAsync(cases, (q, named, letterOf) => q.Decline(by, moment, input.Reason!, named is null ? input.Words! : $"{input.Words}\n\n{named}", letterOf), ct);
        }
        else
        {
            Release(cases[0], by, moment);
            await TellOnceAsync(cases[1..], (q, named, letterOf) => q.Merge(by, moment, cases[0], named, letterOf), ct);
        }

        await db.SaveChangesAsync(ct);
        return cases.Count;
    }

    private static void Release(Question question, Actor by, Moment at) =>
        question.Screen(by, at, new Classification(question.Kind, question.Basis, question.Topic, question.Locality, question.IsUrgent, DropsSuspicion: false));

    private async Task TellOnceAsync(List<Question> cases, Action<Question, string?, long?> settle, CancellationToken ct)
    {
        var senders = await HeldCasesQuery.SendersAsync(db, [.. cases.Select(q => q.Id)], ct);
        foreach (var own in cases.GroupBy(q => senders.GetValueOrDefault(q.Id, $"{q.Id}")))
        {
            var first = own.First();
            var named = own.Skip(1).Any() ? Say.Intake.Format("Held.OneLetter", string.Join(", ", own.Select(q => q.Reference))) : null;
            settle(first, named, null);
            foreach (var other in own.Skip(1))
            {
                settle(other, named, first.Id);
            }
        }
    }
}
