using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Officials;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.TestKit.Ratings;

/// <summary>Puts verified ratings with their papers and tokens straight into a portal, as if residents had given them.</summary>
public sealed class RatingRows(PortalHost host)
{
    public const string Service = "1.004221";
    private int _last;

    /// <summary>How each rating came: its hour, and from which device and network; by itself every rating comes alone.</summary>
    public Func<int, DateTimeOffset, (DateTimeOffset At, string Device, string Network)> Trace { get; set; } = (i, at) => (at.AddMinutes(37 * i), $"device {i}", $"network {i}");

    public async Task<Official> OfficialAsync(string agency, string counter = "Quầy 1")
    {
        await using var scope = host.Scope();
        return (await scope.ServiceProvider.GetRequiredService<PortalDb>().Officials.AsNoTracking().ToListAsync()).Find(o => o.Posts.Any(p => p.Agency == agency && p.Counter == counter))!;
    }

    /// <summary>Every item that is asked gets the same points, from 0 to 2.</summary>
    public async Task<IReadOnlyList<long>> GiveAsync(string agency, Official official, int count, DateTimeOffset at, int points = 2, string service = Service)
    {
        await using var scope = host.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var form = await db.RatingForms.AsNoTracking().SingleAsync(f => f.Code == RatingForm.Dossier && f.Version == 1);
        var given = new RatingGiven(form, form.Asked.ToDictionary(i => i.Code, _ => points));
        var counter = official.Posts[0].Counter;
        var papers = Enumerable.Range(0, count).Select(_ => new DossierPaper
        {
            Code = $"HS-{++_last}", Kind = PaperKind.Receipt, Service = service, ServiceName = "Đăng ký biến động đất đai", Agency = agency, OfficialId = official.Id, Counter = counter,
            ReceivedOn = DeadlineClock.DayOf(at), HandedOn = DeadlineClock.DayOf(at), AddedAt = at,
        }).ToList();
        db.DossierPapers.AddRange(papers);
        await db.SaveChangesAsync();
        var tokens = papers.ConvertAll(p => new RatingToken
        {
            Hash = TokenText.HashOf(TokenText.Mint())!, Form = RatingForm.Dossier, PaperId = p.Id, OfficialId = official.Id, Agency = agency, Counter = counter, Service = service, Week = p.Week,
            IssuedAt = at, ExpiresAt = at.AddDays(RatingToken.Days),
        });
        db.RatingTokens.AddRange(tokens);
        await db.SaveChangesAsync();
        var ratings = tokens.Select((token, i) =>
        {
            var (when, device, network) = Trace(i, at);
            return Rating.Give(RatingOnce.OfToken(token.Hash), new RatingSubject(agency, official.Id, counter, service), given, token.Week, when).By(token)
                .From(new RatingSignal { KeyWeek = token.Week, At = when, Device = Hash(device), Network = Hash(network) });
        }).ToList();
        db.Ratings.AddRange(ratings);
        await db.SaveChangesAsync();
        return ratings.ConvertAll(r => r.Id);
    }

    private static byte[] Hash(string text) => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));
}
