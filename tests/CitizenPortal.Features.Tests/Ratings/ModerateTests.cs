using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Ratings.Moderate;
using CitizenPortal.Features.Ratings.Plead;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Ratings;

public sealed class ModerateTests : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2020, 6, 1);
    private readonly RatingPortal _portal = new(new DemoPortalHost());

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Comment_waits_until_a_monitor_from_outside_publishes_it()
    {
        await CommentAsync();
        var monitor = await _portal.StaffAsync("theodoi");
        var row = Assert.Single((await BoardAsync(monitor)).Comments);

        Assert.False(await ModerateAsync(new(row.Id, row.Version, true, null, null), await _portal.DeskAsync()));
        Assert.False(await ModerateAsync(new(row.Id, row.Version + 1, true, null, null), monitor));
        Assert.True(await ModerateAsync(new(row.Id, row.Version, true, null, null), monitor));

        Assert.Equal(CommentState.Published, (await CommentRowAsync()).State);
        Assert.Empty((await BoardAsync(monitor)).Comments);
        Assert.Equal(1, await AuditedAsync(AuditAct.ModerateComment));
    }

    [Fact]
    public async Task Comment_is_withheld_only_for_a_named_reason()
    {
        await CommentAsync();
        var monitor = await _portal.StaffAsync("theodoi");
        var row = (await BoardAsync(monitor)).Comments[0];

        await Assert.ThrowsAsync<ValidationException>(() => ModerateAsync(new(row.Id, row.Version, false, null, null), monitor));
        await Assert.ThrowsAsync<ValidationException>(() => ModerateAsync(new(row.Id, row.Version, false, (CommentReason)99, null), monitor));
        Assert.True(await ModerateAsync(new(row.Id, row.Version, false, CommentReason.Insult, "Có lời chửi"), monitor));
        Assert.Equal((CommentState.Withheld, CommentReason.Insult), ((await CommentRowAsync()).State, (await CommentRowAsync()).Reason!.Value));
    }

    [Fact]
    public async Task Queue_opens_for_monitors_only()
    {
        foreach (var account in new[] { $"lanhdao.{RatingPortal.Agency}", "quantri", "dieuphoi", "kiemtoan" })
        {
            var other = await _portal.StaffAsync(account);
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => BoardAsync(other));
        }
    }

    [Fact]
    public async Task Official_replies_and_asks_for_a_take_down_without_leave_and_the_moderator_decides()
    {
        await CommentAsync();
        var monitor = await _portal.StaffAsync("theodoi");
        var row = (await BoardAsync(monitor)).Comments[0];
        await ModerateAsync(new(row.Id, row.Version, true, null, null), monitor);
        var official = await ClerkWithAccountAsync();

        await PleadAsync(new(PleaKind.Reply, row.Id, null, "Hôm đó hệ thống bị lỗi, tôi đã xin lỗi."), official);
        await PleadAsync(new(PleaKind.TakeDown, row.Id, null, "Có người dọa tôi vì lời này."), official);
        var pleas = (await BoardAsync(monitor)).Pleas;
        Assert.All(pleas, p => Assert.Equal("Chờ lâu", p.Comment));
        Assert.True(await DecideAsync(new(pleas[0].Id, pleas[0].Version, true, "Đăng"), monitor));
        Assert.True(await DecideAsync(new(pleas[1].Id, pleas[1].Version, true, "Gỡ"), monitor));
        Assert.False(await DecideAsync(new(pleas[1].Id, pleas[1].Version, false, "Lại"), monitor));

        Assert.Equal((CommentState.Withheld, CommentReason.Safety), ((await CommentRowAsync()).State, (await CommentRowAsync()).Reason!.Value));
        var own = await _portal.UseAsync<OwnRatingQuery, OwnRatings?>(q => q.ReadAsync(official, default));
        Assert.Empty(own!.Comments);
        Assert.All(own.Pleas, p => Assert.Equal(PleaState.Granted, p.State));
        Assert.Equal((2, 2), (await AuditedAsync(AuditAct.Plead), await AuditedAsync(AuditAct.DecidePlea)));
    }

    [Fact]
    public async Task Plea_about_a_comment_that_is_not_published_or_of_somebody_else_is_refused()
    {
        await CommentAsync();
        var official = await ClerkWithAccountAsync();
        var id = (await CommentRowAsync()).Id;
        Plead[] bad = [new(PleaKind.Reply, id, null, "x"), new(PleaKind.Reply, null, null, "x"), new(PleaKind.Appeal, null, null, "x"), new(null, null, Monday, "x"), new(PleaKind.Appeal, null, Monday, " "), new(PleaKind.Appeal, null, Monday.AddDays(9), "x")];

        foreach (var plea in bad)
        {
            await Assert.ThrowsAsync<ValidationException>(() => PleadAsync(plea, official));
        }

        var monitor = await _portal.StaffAsync("theodoi");
        var row = (await BoardAsync(monitor)).Comments[0];
        await ModerateAsync(new(row.Id, row.Version, true, null, null), monitor);
        await Assert.ThrowsAsync<ValidationException>(async () => await PleadAsync(new(PleaKind.Reply, id, null, "x"), await _portal.StaffAsync("canbo.so-noi-vu")));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => PleadAsync(new(PleaKind.Appeal, null, Monday, "x"), new Actor(9_999, "Người lạ", [])));
    }

    private async Task CommentAsync() => await _portal.RateAsync(await _portal.TokenAsync(), RatingPortal.TicksOf("mot", "khong", "tot", "ro", "Chờ lâu"));

    /// <summary>The clerk at the counter has no account in the demonstration; here he gets the one of the agency's official.</summary>
    private async Task<Actor> ClerkWithAccountAsync()
    {
        var actor = await _portal.StaffAsync($"canbo.{RatingPortal.Agency}");
        var clerk = await _portal.ClerkAsync();
        await _portal.UseAsync<PortalDb, int>(async db =>
        {
            (await db.Officials.SingleAsync(o => o.UserId == actor.UserId)).UserId = null;
            (await db.Officials.SingleAsync(o => o.Code == clerk)).UserId = actor.UserId;
            return await db.SaveChangesAsync();
        });
        return actor;
    }

    private Task<ModerationBoard> BoardAsync(Actor by) => _portal.UseAsync<ModerationQueue, ModerationBoard>(q => q.ReadAsync(by, default));

    private Task<bool> ModerateAsync(ModerateComment input, Actor by) => _portal.UseAsync<ModerateCommentHandler, bool>(h => h.HandleAsync(input, by, default));

    private Task<bool> DecideAsync(DecidePlea input, Actor by) => _portal.UseAsync<DecidePleaHandler, bool>(h => h.HandleAsync(input, by, default));

    private Task<object?> PleadAsync(Plead input, Actor by) => _portal.UseAsync<PleadHandler, object?>(async h =>
    {
        await h.HandleAsync(input, by, default);
        return null;
    });

    private Task<RatingComment> CommentRowAsync() => _portal.UseAsync<PortalDb, RatingComment>(db => db.RatingComments.SingleAsync());

    private Task<int> AuditedAsync(AuditAct act) => _portal.UseAsync<PortalDb, int>(db => db.Set<AuditRow>().CountAsync(r => r.Act == act.ToString()));
}
