using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Reading.Readiness;
using CitizenPortal.Features.Tests.Sweeps;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Reading;

public sealed class ReadinessTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("waits", true)]
    [InlineData("tomorrow", false)]
    [InlineData("dead", false)]
    public async Task Outbox_is_old_when_a_letter_waits_past_its_hour_not_when_one_is_put_off_or_given_up(string what, bool old)
    {
        var now = _portal.Now.Instant;
        await _portal.ReadAsync(db =>
        {
            db.Letters.Add(new OutboxLetter
            {
                Key = "thu", Letter = "received", Facts = "{}", MessageId = "thu@example.vn", CreatedAt = now.AddHours(-3),
                DueAt = what switch { "waits" => now.AddHours(-2), "tomorrow" => now.AddHours(20), _ => null }, DeadAt = what == "dead" ? now : null,
            });
            return db.SaveChangesAsync();
        });

        await using var scope = _portal.Services.CreateAsyncScope();
        Assert.Equal(old, (await scope.ServiceProvider.GetRequiredService<ReadinessQuery>().HandleAsync(TestContext.Current.CancellationToken)).OutboxIsOld);
    }
}
