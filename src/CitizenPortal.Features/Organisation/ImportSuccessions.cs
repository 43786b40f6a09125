using System.Text.Json;
using System.Text.Json.Serialization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Organisation;

/// <summary>Hand-overs and what they change in the routing table, in the form of the seed file, for a portal that runs already.</summary>
public sealed record SuccessionOrders(IReadOnlyList<TypedOrder>? Successions, IReadOnlyList<RoutingChange>? RoutingChanges);

public sealed record TypedOrder(SuccessionKind? Kind, DateOnly? On, string? Document, string? Reason, IReadOnlyList<SuccessionLine>? Lines);

/// <summary>What came of a file: with a fault nothing was taken in.</summary>
public sealed record SuccessionsImport(int Added, int AlreadyThere, int RulesChanged, IReadOnlyList<string> Faults);

/// <summary>Takes a file of hand-overs in. An order of the same day, document and lines is there already, so a file may come again.</summary>
public sealed class ImportSuccessionsHandler(PortalDb db, ReferenceBook book, PortalClock clock, EnterSuccessionHandler enter, IValidator<EnterSuccession> validator)
{
    private static readonly JsonSerializerOptions Lenient = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public async Task<SuccessionsImport> HandleAsync(string json, Actor by, CancellationToken ct)
    {
        if (Read(json) is not { } file)
        {
            return Refused([Say.Operator["Successions.NoJson"]]);
        }

        var there = (await db.Successions.AsNoTracking().ToListAsync(ct)).Select(o => (o.On, o.Document, SuccessionText.Write(o.Lines))).ToHashSet();
        var orders = (file.Successions ?? []).Select(InputOf).ToList();
        var fresh = orders.Where(o => !there.Contains((o.On ?? default, o.Document ?? "", o.Lines ?? ""))).OrderBy(o => o.On).ToList();
        List<string> faults = [.. fresh.SelectMany(FaultsOf), .. (file.RoutingChanges ?? []).SelectMany(FaultsOf)];
        if (faults.Count > 0)
        {
            return Refused(faults);
        }

        foreach (var order in fresh)
        {
            await enter.HandleAsync(order, by, ct);
        }

        return new(fresh.Count, orders.Count - fresh.Count, await ChangeRoutingAsync(file.RoutingChanges ?? [], by, ct), []);
    }

    private static SuccessionOrders? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<SuccessionOrders>(json, Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SuccessionsImport Refused(IReadOnlyList<string> faults) => new(0, 0, 0, faults);

    private static EnterSuccession InputOf(TypedOrder order) =>
        new(order.Kind, order.On, order.Document, order.Reason ?? order.Document, SuccessionText.Write((order.Lines ?? []).Select(l => l with { Topics = l.Topics ?? [] })));

    private IEnumerable<string> FaultsOf(EnterSuccession order) =>
        validator.Validate(order).Errors.Select(e => Say.Operator.Format("Successions.Fault", order.Document, $"{order.On:dd/MM/yyyy}", e.ErrorMessage));

    private IEnumerable<string> FaultsOf(RoutingChange change)
    {
        foreach (var code in new[] { change.Replace, change.With }.OfType<string>().Where(c => !c.StartsWith('@') && !book.Current.Agencies.ContainsKey(c)))
        {
            yield return Say.Operator.Format("Successions.NoAgency", code);
        }

        if (string.IsNullOrWhiteSpace(change.Replace) || string.IsNullOrWhiteSpace(change.Basis))
        {
            yield return Say.Operator["Successions.HalfChange"];
        }
    }

    private async Task<int> ChangeRoutingAsync(IReadOnlyList<RoutingChange> changes, Actor by, CancellationToken ct)
    {
        List<OrganisationStep> steps = [];
        var rules = await db.RoutingRules.ToListAsync(ct);
        foreach (var change in changes.OrderBy(c => c.From))
        {
            foreach (var rule in rules.ToList())
            {
                var (before, after) = (OrganisationRules.Kept(rule), change.Of(rule));
                if (after is [var same] && same == rule)
                {
                    continue;
                }

                db.Entry(rule).CurrentValues.SetValues(after[0]);
                if (after is [_, var next])
                {
                    db.RoutingRules.Add(next);
                    rules.Add(next);
                }

                steps.Add(new(OrganisationRules.Subject<RoutingRule>(rule.Row), before, OrganisationRules.Kept(after[^1])));
            }
        }

        if (steps.Count > 0)
        {
            await OrganisationVersions.AddAllAsync(db, clock.Now, by, steps, Say.Operator["Successions.Reason"], ct);
            await db.SaveChangesAsync(ct);
            await book.LoadAsync(ct);
        }

        return steps.Count;
    }
}
