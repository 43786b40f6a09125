using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Outbox;
using CitizenPortal.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CitizenPortal.Features.Tests.Sweeps;

/// <summary>A portal whose mail goes into a sink, with the few acts that the tests of sweeps repeat.</summary>
internal sealed class SweepPortal : IDisposable
{
    private readonly PortalHost _host;
    private readonly WebApplicationFactory<Program> _portal;
    private int _asked;

    public SweepPortal()
        : this(PortalHost.DefaultProvider)
    {
    }

    public SweepPortal(string provider)
    {
        _host = PortalHost.On(provider);
        _portal = _host.WithWebHostBuilder(builder => builder
            .UseSetting("Logging:LogLevel:CitizenPortal.Features.Sweeps", "Critical")
            .ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<IMailTransport>(Mail))));
    }

    public MailSink Mail { get; } = new();

    /// <summary>A second server on the same database and clock.</summary>
    public WebApplicationFactory<Program> AnotherServer(Action<IServiceCollection> change) =>
        _host.WithWebHostBuilder(builder => builder.ConfigureTestServices(change));

    public ManualClock Clock => _host.Clock;

    public IServiceProvider Services => _portal.Services;

    public ReferenceEdition Book => Services.GetRequiredService<ReferenceBook>().Current;

    public Moment Now => new(Services.GetRequiredService<PortalClock>().Now, Book.Clock);

    /// <summary>A sub-topic that the table routes without a place, and the agency it goes to.</summary>
    public (string Topic, string Lead) Routable => Book.Topics.Values.OrderBy(t => t.Code, StringComparer.Ordinal)
        .Select(t => (t.Code, Book.Routing.Decide(t.Code, null, null, Now.Day).Decision?.Lead))
        .First(t => t.Lead is not null && Book.ManagerOf(t.Lead) is not null && t.Lead != "so-tt-tt")!;

    public async Task<long> AskAsync(SubmissionContent content)
    {
        await using var scope = Services.CreateAsyncScope();
        var key = $"{++_asked:D32}";
        var filled = content with { Text = content.Text ?? "Cho tôi hỏi thủ tục này cần giấy tờ gì và làm trong bao lâu?", ConsentsToPublication = true };
        return (await scope.ServiceProvider.GetRequiredService<AskQuestionHandler>().HandleAsync(new AskQuestion(key, filled), Actor.Citizen(), default)).QuestionId;
    }

    public Task<SweepRun> RunAsync(string sweep) => Services.GetRequiredService<SweepRunner>().RunNowAsync(sweep, default);

    public ISweep Sweep(string name) => Services.GetServices<ISweep>().Single(s => s.Name == name);

    public async Task<T> ReadAsync<T>(Func<PortalDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    public Task<Question> CaseAsync(long id) => ReadAsync(db => db.Set<Question>().Include(q => q.Events).Include(q => q.Parties).Include(q => q.Opinions).SingleAsync(q => q.Id == id));

    public Task ActAsync(long id, Action<Question, Moment> act) => ReadAsync(async db =>
    {
        act(await db.Set<Question>().Include(q => q.Parties).Include(q => q.Opinions).SingleAsync(q => q.Id == id), Now);
        return await db.SaveChangesAsync();
    });

    public Task<long> HireAsync(string name, Duty duty, string agency) => ReadAsync(async db =>
    {
        var user = new PortalUser { UserName = name, FullName = name, Email = $"{name}@coquan.example.vn", Agency = agency };
        db.Users.Add(user);
        await db.SaveChangesAsync();
        db.Duties.Add(new DutyRow { UserId = user.Id, Duty = duty, Agency = agency });
        await db.SaveChangesAsync();
        return user.Id;
    });

    /// <summary>Moves to a time of day on the first working day that lies so many working days ahead.</summary>
    public void MoveTo(int workingDays, int hour = 8, int minute = 0)
    {
        var day = Book.Clock.AddWorkingDays(Now.Day, workingDays);
        Clock.Advance(new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, minute)), TimeSpan.FromHours(7)) - Now.Instant);
    }

    public void Dispose()
    {
        _portal.Dispose();
        _host.Dispose();
    }
}
