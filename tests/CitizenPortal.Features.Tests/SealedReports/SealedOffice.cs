using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Officials;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Features.SealedReports.Send;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Tests.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.SealedReports;

/// <summary>A department with a clerk at a counter and a head, both with accounts; the head, the inspectorate and the province have handlers.</summary>
internal sealed class SealedOffice : IDisposable
{
    public const string Department = "so-tn-mt", Inspectorate = "thanh-tra-tinh", Province = "ubnd-tinh", ClerkName = "Bùi Ngọc Trâm Anh";
    private int _sent;

    public SweepPortal Portal { get; } = new();

    public long Clerk { get; private set; }
    public long ClerkOfficial { get; private set; }
    public long Head { get; private set; }
    public long Inspector { get; private set; }
    public long OfProvince { get; private set; }

    public static async Task<SealedOffice> OpenAsync()
    {
        var office = new SealedOffice();
        office.Clerk = await office.Portal.HireAsync("kin.canbo", Duty.Official, Department);
        office.Head = await office.Portal.HireAsync("kin.lanhdao", Duty.SealedHandler, Department);
        office.Inspector = await office.Portal.HireAsync("kin.thanhtra", Duty.SealedHandler, Inspectorate);
        office.OfProvince = await office.Portal.HireAsync("kin.tinh", Duty.SealedHandler, Province);
        office.ClerkOfficial = await office.RegisterAsync(ClerkName, office.Clerk, Department, "Quầy 1", head: false);
        await office.RegisterAsync("Đạo Thanh Hùng", office.Head, Department, null, head: true);
        await office.Portal.Services.GetRequiredService<Features.Agencies.ReferenceBook>().LoadAsync(default);
        return office;
    }

    public Task<long> RegisterAsync(string name, long? user, string agency, string? counter, bool head) => Portal.ReadAsync(async db =>
    {
        var official = new Official { Code = $"T-{name}", FullName = name, UserId = user };
        official.Take(new OfficialPost { Agency = agency, Position = "Chuyên viên", Counter = counter, IsHead = head, From = new DateOnly(2018, 1, 2) });
        db.Officials.Add(official);
        await db.SaveChangesAsync();
        return official.Id;
    });

    public async Task<string> SendAsync(SealedContent content)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var filled = content with { Agency = content.Agency ?? Department, Text = content.Text ?? "Người ở quầy quát mắng tôi.", Acts = content.Acts == SealedActs.None ? SealedActs.Attitude : content.Acts, IsAnonymous = content.IsAnonymous ?? true };
        return (await scope.ServiceProvider.GetRequiredService<SendReportHandler>().HandleAsync(new SendReport($"{++_sent:x32}", filled), default)).Reference;
    }

    public Task<string> SendOnClerkAsync(SealedActs acts = SealedActs.Attitude) => SendAsync(new SealedContent { Official = ClerkOfficial, Acts = acts });

    public Task<SealedReport> ReportAsync(string reference) => Portal.ReadAsync(db => db.Set<SealedReport>().Include(r => r.Exclusions).Include(r => r.Events).SingleAsync(r => r.Reference == reference));

    public async Task<Actor> ActorAsync(long user)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ActorReader>().ReadAsync(user, default);
    }

    /// <summary>The references a person sees whole, and those of which he knows the terms.</summary>
    public async Task<(List<string> Whole, List<string> Terms)> SeenByAsync(long user)
    {
        var actor = await ActorAsync(user);
        return await Portal.ReadAsync(async db => (await db.SealedReports(actor).Select(r => r.Reference).ToListAsync(), await db.SealedTerms(actor).Select(r => r.Reference).ToListAsync()));
    }

    public Task GrantAsync(long user, string agency) => Portal.ReadAsync(async db =>
    {
        db.Duties.Add(new DutyRow { UserId = user, Duty = Duty.SealedHandler, Agency = agency });
        return await db.SaveChangesAsync();
    });

    public async Task DoAsync<T>(string reference, Func<T, CaseKey, Task> act)
        where T : notnull
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>(), new CaseKey(reference, (await ReportAsync(reference)).Version));
    }

    public async Task<TOut> AskAsync<T, TOut>(Func<T, Task<TOut>> ask)
        where T : notnull
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    public void Dispose() => Portal.Dispose();
}
