using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Sweeps;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Operations;

public sealed class DeadLettersTests : IDisposable
{
    private static readonly Actor Administrator = new(1, "Quản trị", [new DutyGrant(Duty.Administrator, "so-tt-tt")]);
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Dead_letter_is_listed_without_address_sent_again_and_leaves_a_trace()
    {
        await DeadAsync();
        var shown = Assert.Single((await ReadAsync()).Letters);
        Assert.Equal("550 *** unknown", shown.Answer);
        _portal.Mail.Fault = _ => null;

        Assert.Equal(1, await WithAsync<ResendLetterHandler, int>(h => h.HandleAsync(new ResendLetter(shown.Id), Administrator, default)));
        await _portal.RunAsync(nameof(SendLetters));

        Assert.Equal("dan@example.vn", Assert.Single(_portal.Mail.Taken).To);
        var after = await ReadAsync();
        Assert.Empty(after.Letters);
        Assert.Equal((LetterActKind.Resent, "Quản trị"), (Assert.Single(after.Acts).Kind, after.Acts[0].ActorName));
    }

    [Fact]
    public async Task Discarding_needs_a_reason_empties_the_letter_and_leaves_a_trace()
    {
        await DeadAsync();
        var id = (await ReadAsync()).Letters[0].Id;

        await Assert.ThrowsAsync<ValidationException>(() => DiscardAsync(id, " "));
        Assert.True(await DiscardAsync(id, "Địa chỉ sai, đã gọi điện"));
        Assert.False(await DiscardAsync(id, "Lần nữa"));

        Assert.Equal("{}", (await _portal.ReadAsync(db => db.Letters.SingleAsync())).Facts);
        Assert.Equal("Địa chỉ sai, đã gọi điện", Assert.Single((await ReadAsync()).Acts).Reason);
    }

    [Fact]
    public async Task Letter_of_a_suspected_case_is_only_counted()
    {
        await DeadAsync("Cán bộ một cửa đòi tiền tôi mới nhận hồ sơ");

        var view = await ReadAsync();

        Assert.Equal((0, 1), (view.Letters.Count, view.Hidden));
    }

    [Fact]
    public async Task Only_an_administrator_settles_letters()
    {
        var other = new Actor(2, "Điều phối", [new DutyGrant(Duty.Coordinator, "so-tt-tt")]);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => WithAsync<ResendLetterHandler, int>(h => h.HandleAsync(new ResendLetter(null), other, default)));
    }

    [Fact]
    public async Task Administrators_get_one_digest_a_day_of_what_could_not_be_sent()
    {
        await _portal.HireAsync("quantri", Duty.Administrator, "so-tt-tt");
        await _portal.RunAsync(nameof(DigestFailures));
        await DeadAsync();
        await _portal.RunAsync(nameof(DigestFailures));
        await _portal.RunAsync(nameof(DigestFailures));

        var digest = await _portal.ReadAsync(db => db.Letters.SingleAsync(l => l.Letter == LetterCatalogue.FailureDigest));
        Assert.Equal(["Báo đã nhận câu hỏi: 1 thư"], LetterFacts.FromJson(digest.Facts).Lines);
    }

    private Task<bool> DiscardAsync(long id, string reason) => WithAsync<DiscardLetterHandler, bool>(h => h.HandleAsync(new DiscardLetter(id, reason), Administrator, default));

    private async Task DeadAsync(string? text = null)
    {
        await _portal.AskAsync(new SubmissionContent { Email = "dan@example.vn", Text = text });
        _portal.Mail.Fault = m => m.To == "dan@example.vn" ? new MailRefusedException("550 <dan@example.vn> unknown", isPermanent: true) : null;
        await _portal.RunAsync(nameof(SendLetters));
    }

    private Task<DeadLettersView> ReadAsync() => WithAsync<DeadLettersQuery, DeadLettersView>(q => q.ReadAsync(default));

    private async Task<T> WithAsync<THandler, T>(Func<THandler, Task<T>> act)
        where THandler : notnull
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<THandler>());
    }
}
