using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Seed;
using CitizenPortal.Features.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Simulation;

/// <summary>The people of the offices: fast and slow ones, people on leave, approvers who are away for weeks, and agencies where nobody was appointed.</summary>
internal sealed class SimulatedStaff(SimulationPlan plan, IReadOnlyDictionary<string, Actor> people)
{
    private const int EmptyAgencyOneIn = 9;
    private const int TwoLevelsOneIn = 3;
    private const int LeaveDays = 12;
    private readonly Dictionary<long, string> _accounts = people.ToDictionary(p => p.Value.UserId ?? 0, p => p.Key);

    public static async Task<SimulatedStaff> HireAsync(SimulationPlan plan, IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var book = scope.ServiceProvider.GetRequiredService<ReferenceBook>().Current;
        var agencies = book.Agencies.Values.Where(a => a.AnswersOn(plan.FirstDay)).Select(a => a.Code)
            .Order(StringComparer.Ordinal).Where(code => !new Dice(plan.Seed, Dice.Of(code)).IsOneIn(EmptyAgencyOneIn)).ToList();
        await DemoStaff.PlantAsync(db, scope.ServiceProvider.GetRequiredService<IPasswordHasher<PortalUser>>(), agencies, ct);
        var users = await db.Users.AsNoTracking().ToListAsync(ct);
        db.Duties.AddRange(users.Where(u => u.UserName == $"vanthu.{u.Agency}" && IsOfTwoLevels(plan, u.Agency!)).Select(u => new DutyRow { UserId = u.Id, Duty = Duty.Reviewer, Agency = u.Agency! }));
        await db.SaveChangesAsync(ct);
        var duties = await db.Duties.AsNoTracking().ToListAsync(ct);
        return new SimulatedStaff(plan, users.ToDictionary(
            u => u.UserName!,
            u => new Actor(u.Id, u.FullName, [.. duties.Where(d => d.UserId == u.Id).Select(d => new DutyGrant(d.Duty, d.Agency))]) { Agency = u.Agency }));
    }

    public Actor? Coordinator(string agency, DateOnly day) => At(agency == "vp-ubnd" ? "dieuphoi.vpub" : "dieuphoi", day);

    public Actor? Province(DateOnly day) => At("vanphong", day);

    /// <summary>The monitor who judges: never of the agency whose act is judged.</summary>
    public Actor? Monitor(bool ofOffice, DateOnly day) => At(ofOffice ? "theodoi" : "vanphong", day);

    public Actor Administrator => people["quantri"];

    public Actor? Named(string account) => people.GetValueOrDefault(account);

    public Actor? Desk(string? agency, DateOnly day) => At($"vanthu.{agency}", day);

    public Actor? Official(string? agency, DateOnly day) => At($"canbo.{agency}", day);

    public Actor? Approver(string? agency, DateOnly day) => At($"lanhdao.{agency}", day);

    /// <summary>Who stands in from above where the lead has no other approver.</summary>
    public Actor? Above(string agency, DateOnly day) => Approver(agency, day) ?? (agency == "ubnd-tinh" ? At("chutich", day) : null);

    /// <summary>The head of a section, in an agency that wants two approvals.</summary>
    public Actor? Reviewer(string? agency, DateOnly day) => Desk(agency, day) is { } desk && desk.Has(Duty.Reviewer, agency) ? desk : null;

    public bool HasTwoLevels(string? agency) => agency is not null && people.TryGetValue($"vanthu.{agency}", out var desk) && desk.Has(Duty.Reviewer, agency);

    private static bool IsOfTwoLevels(SimulationPlan plan, string agency) => new Dice(plan.Seed, Dice.Of(agency), 16).IsOneIn(TwoLevelsOneIn);

    public Actor? ById(long? user, DateOnly day) =>
        user is { } id && _accounts.TryGetValue(id, out var account) ? At(account, day) : null;

    /// <summary>Of a hundred half days, in how many somebody gets a waiting case done: from 4 for the slow to 59 for the fast.</summary>
    public int Pace(Actor person) => 4 + new Dice(plan.Seed, person.UserId ?? 0, 1).Below(56);

    /// <summary>Who is there on a day; null for somebody on leave, or never appointed.</summary>
    private Actor? At(string account, DateOnly day) =>
        people.TryGetValue(account, out var person) && !IsAway(account, day) ? person : null;

    private bool IsAway(string account, DateOnly day) =>
        new Dice(plan.Seed, Dice.Of(account), day.DayNumber / LeaveDays).Percent(account.StartsWith("lanhdao", StringComparison.Ordinal) ? 15 : 8);
}
