using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Files;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Seed;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Safety;
using CitizenPortal.Web.Tests.Files;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Accounts;

/// <summary>
/// Every page handler x sixteen kinds of people against the reviewed table: GET as it is, POST with a token and an otherwise empty form. A
/// handler without a row fails. `WRITE_MATRIX=1` writes what is measured; the difference is then to be reviewed.
/// </summary>
public sealed class AccessMatrixTests(AccessMatrixTests.UnlimitedPortal portal) : IClassFixture<AccessMatrixTests.UnlimitedPortal>
{
    private static readonly string[] Identities =
    [
        "anonymous", "code holder", "owner", "other citizen", "counter staff", "coordinator", "official same agency", "official other agency", "the accused",
        "approver", "monitor", "inspector", "admin", "auditor", "disabled", "role revoked",
    ];

    private static readonly string Path = Repository.File("tests", "CitizenPortal.Architecture.Tests", "access-matrix.tsv");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_gets_at_every_address_what_the_reviewed_table_says()
    {
        var known = await CaseAsync();
        var rows = await MatrixEndpoints.AllAsync(portal);
        var measured = rows.ToDictionary(r => r, _ => new string[Identities.Length]);
        foreach (var (identity, i) in Identities.Select((name, i) => (name, i)))
        {
            var visitor = await VisitorAsync(identity, known);
            foreach (var row in rows)
            {
                measured[row][i] = await visitor.OutcomeAsync(new HttpMethod(row.Split(' ')[0]), Filled(row.Split(' ')[1], known));
            }
        }

        Write(measured);
        var table = File.ReadAllLines(Path).Skip(1).Select(l => l.Split('\t')).ToDictionary(c => c[0], c => c[1..]);
        TestContext.Current.TestOutputHelper?.WriteLine($"access table: {rows.Count} handlers x {Identities.Length} identities = {rows.Count * Identities.Length} cells tested");
        List<string> wrong =
        [
            .. rows.Except(table.Keys).Select(r => $"no row: {r}\t{string.Join('\t', measured[r])}"),
            .. table.Keys.Except(rows).Select(r => $"only in the table: {r}"),
            .. rows.Where(table.ContainsKey).SelectMany(r => Identities.Select((name, i) => (name, Was: measured[r][i], Should: table[r][i])).Where(c => c.Was != c.Should)
                .Select(c => $"{r} as {c.name}: {c.Was}, the table says {c.Should}")),
            .. measured.Where(m => m.Value.Any(v => v.StartsWith('5'))).Select(m => $"broken: {m.Key}"),
        ];
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static void Write(Dictionary<string, string[]> measured)
    {
        if (Environment.GetEnvironmentVariable("WRITE_MATRIX") == "1")
        {
            File.WriteAllLines(Path, [$"handler\t{string.Join('\t', Identities)}", .. measured.Select(m => $"{m.Key}\t{string.Join('\t', m.Value)}")]);
        }
    }

    private static string Filled(string pattern, KnownCase known) => pattern
        .Replace("{reference}", known.Reference, StringComparison.Ordinal).Replace("{id}", known.File, StringComparison.Ordinal).Replace("{queue}", "phan-loai", StringComparison.Ordinal).Replace("{token}", "khong-dung", StringComparison.Ordinal)
        .Replace("{id:long}", "1", StringComparison.Ordinal).Replace("{code:int}", "404", StringComparison.Ordinal).Replace("{**path}", "khong-co-trang-nay", StringComparison.Ordinal);

    private Task<Visitor> VisitorAsync(string identity, KnownCase known) => identity switch
    {
        "anonymous" => Visitor.WithAsync(portal),
        "code holder" => Visitor.WithAsync(portal, context => portal.Services.GetRequiredService<CaseCookie>().Give(context, known.Id)),
        "owner" => Visitor.WithAsync(portal,
            context => portal.Services.GetRequiredService<OwnCookie>().Give(context, known.Contact), context => portal.Services.GetRequiredService<CaseCookie>().Give(context, known.Id)),
        "other citizen" => Visitor.WithAsync(portal, context => portal.Services.GetRequiredService<CaseCookie>().Give(context, known.Other)),
        "coordinator" => Visitor.SignedInAsync(portal, "dieuphoi"),
        "official same agency" => Visitor.SignedInAsync(portal, $"canbo.{known.Lead}"),
        "official other agency" => AddedAsync("khac", "so-khong-giu", Duty.Official),
        "the accused" => AddedAsync("bi.phan-anh", known.Lead, Duty.Official),
        "approver" => Visitor.SignedInAsync(portal, $"lanhdao.{known.Lead}"),
        "monitor" => Visitor.SignedInAsync(portal, "theodoi"),
        "inspector" => AddedAsync("thanh-tra", "thanh-tra-tinh", Duty.SealedHandler),
        "admin" => Visitor.SignedInAsync(portal, "quantri"),
        "counter staff" => AddedAsync("nhap-ho", known.Lead, Duty.CounterStaff),
        "auditor" => AddedAsync("kiem-tra", "vp-ubnd", Duty.Auditor),
        "disabled" => AddedAsync("bi-khoa", known.Lead, Duty.Official, (db, user) => user.IsDisabled = true),
        "role revoked" => AddedAsync("bi-rut", known.Lead, Duty.Official, (db, user) => db.Duties.RemoveRange(db.Duties.Where(d => d.UserId == user.Id))),
        _ => throw new ArgumentOutOfRangeException(nameof(identity), identity, null),
    };

    /// <summary>Signs somebody in, and then does to him what makes him who he is.</summary>
    private async Task<Visitor> AddedAsync(string account, string agency, Duty duty, Action<PortalDb, PortalUser>? then = null)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var user = new PortalUser { UserName = $"bang.{account}", FullName = account, Email = $"bang.{account}@coquan.example.vn", Agency = agency, IsDemo = true };
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().CreateAsync(user, DemoStaff.Password)).Succeeded);
        db.Duties.Add(new DutyRow { UserId = user.Id, Duty = duty, Agency = agency });
        await db.SaveChangesAsync(Ct);
        var visitor = await Visitor.SignedInAsync(portal, user.UserName);
        then?.Invoke(db, user);
        await db.SaveChangesAsync(Ct);
        return visitor;
    }

    /// <summary>A walk over every address is more posts than one network may send.</summary>
    public sealed class UnlimitedPortal() : PortalHost(DefaultProvider, demo: true)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Safety:PostsPerMinute", "1000000");
            builder.UseSetting("Safety:SecretsPerMinute", "1000000");
        }
    }

    private sealed record KnownCase(long Id, string Reference, byte[] Contact, long Other, string Lead, string File);

    /// <summary>A case in the hands of one agency that is not public at all, and another one.</summary>
    private async Task<KnownCase> CaseAsync()
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var found = await db.Set<Question>().Where(q => q.State == QuestionState.InProgress && q.Audience == Audience.Staff).OrderBy(q => q.Id)
            .Select(q => new { q.Id, q.Reference, q.Lead }).FirstAsync(Ct);
        var other = await db.Set<Question>().Where(q => q.Id != found.Id).OrderBy(q => q.Id).Select(q => q.Id).FirstAsync(Ct);
        var contact = await db.Contacts.SingleAsync(c => c.QuestionId == found.Id, Ct);
        contact.EmailIndex ??= new byte[32];
        var question = await db.Set<Question>().SingleAsync(q => q.Id == found.Id, Ct);
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<AttachmentKeeping>().AttachToAsync(
            question, FilePlace.Question, null, [new FileUpload("ảnh.png", () => new MemoryStream(Samples.Png))], Actor.Citizen(found.Id), Ct));
        await db.SaveChangesAsync(Ct);
        var file = db.ChangeTracker.Entries<Attachment>().Single().Entity.StoredName;
        return new KnownCase(found.Id, found.Reference, contact.EmailIndex, other, found.Lead!, file);
    }
}
