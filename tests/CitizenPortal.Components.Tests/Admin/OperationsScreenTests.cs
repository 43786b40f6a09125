using Bunit;
using CitizenPortal.Components.Admin.Operations;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Operations.Roster;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Sweeps;

namespace CitizenPortal.Components.Tests.Admin;

public sealed class OperationsScreenTests : BunitContext
{
    private static readonly FormToken Token = new("t", "thẻ");
    private static readonly DateTimeOffset Monday = new(2020, 6, 1, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Sweep_that_is_late_is_named_above_and_marked_in_its_row()
    {
        var late = new SweepView(nameof(RouteUnanswered), [new SweepRunView(Monday, TimeSpan.FromSeconds(3), "may-1") { Scanned = 9, Acted = 6, Skipped = 3, Reasons = ["nghi là tố cáo: 1"], Error = "DbUpdateException" }], null, true);
        var fine = new SweepView(nameof(SendLetters), [], Monday.AddHours(1), false);

        var shown = Operations(new DeadLettersView([], 0, 0, []), late, fine);

        var row = shown.Find("#RouteUnanswered");
        Assert.Matches(@"\S quá giờ", string.Join(' ', row.QuerySelector("th")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(" ", row.QuerySelector("th strong")!.NextSibling!.TextContent[^1..]);
        Assert.Contains("xem 9, làm 6, bỏ qua 3", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("nghi là tố cáo: 1", row.TextContent, StringComparison.Ordinal);
        Assert.Single(shown.FindAll(".notice-warn"));
        Assert.DoesNotContain("quá giờ", shown.Find("#SendLetters").TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa chạy lần nào", shown.Find("#SendLetters").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_late_and_nothing_dead_is_said_calmly()
    {
        var shown = Operations(new DeadLettersView([], 0, 0, []), new SweepView(nameof(SendLetters), [], Monday, false));

        Assert.Empty(shown.FindAll(".notice-warn"));
        Assert.Contains("Không có thư nào bị kẹt.", shown.Markup, StringComparison.Ordinal);
        Assert.Empty(shown.FindAll("form"));
    }

    [Fact]
    public void Dead_letter_is_resent_or_discarded_and_a_wrong_reason_stays_at_its_own_letter()
    {
        var dead = new DeadLettersView([new DeadLetterView(4, "answered", false, Monday) { Answer = "550 no" }, new DeadLetterView(5, "received", true, Monday) { HasNobody = true }], 0, 0, []);

        var shown = Operations(dead, typed: new DiscardInput { Letter = 5, Reason = "x" }, errors: [new FieldError("bo-5", "Ghi rõ hơn.")]);

        Assert.Equal(["4", "5"], shown.FindAll("form[action$='handler=Discard'] [name='Input.Letter']").Select(f => f.GetAttribute("value")!));
        Assert.Equal(3, shown.FindAll("form[action$='handler=Resend']").Count);
        Assert.Equal(("x", null), (shown.Find("#bo-5").GetAttribute("value"), shown.Find("#bo-4").GetAttribute("value")));
        Assert.Contains("Ghi rõ hơn.", shown.Find("#bo-5-error").TextContent, StringComparison.Ordinal);
        Assert.Empty(shown.FindAll("#bo-4-error"));
        Assert.All(shown.FindAll("form"), form => Assert.Equal("thẻ", form.QuerySelector("[name=t]")!.GetAttribute("value")));
    }

    [Fact]
    public void Roster_lists_who_is_on_duty_with_a_number_that_can_be_called_and_a_way_off()
    {
        var view = new RosterView([new OnDutyView(9, "Sở Y tế", "Trần Thị Bình", new DateOnly(2020, 1, 23), new DateOnly(2020, 1, 29), "0912345678", true)], [new PersonChoice(3, "Trần Thị Bình", "Sở Y tế")]);

        var shown = Render<RosterScreen>(p => p.Add(c => c.Model, new RosterModel(view, Token, "/quan-tri/truc")));

        Assert.Equal("tel:0912345678", shown.Find("tbody a").GetAttribute("href"));
        Assert.Equal("đang trực", shown.Find("tbody .tag").TextContent);
        Assert.Equal("9", shown.Find("form[action$='handler=Remove'] [name='Input.Turn']").GetAttribute("value"));
        Assert.Contains("Trần Thị Bình", shown.Find("form[action$='handler=Remove'] button").TextContent, StringComparison.Ordinal);
        Assert.Equal("Sở Y tế", shown.Find("#userid optgroup").GetAttribute("label"));
    }

    [Fact]
    public void Wrong_turn_stays_typed_with_each_error_at_its_field()
    {
        var typed = new DutyInput { UserId = "3", From = "2020-01-29", To = "2020-01-23", Phone = "12" };
        var model = new RosterModel(new RosterView([], [new PersonChoice(3, "Trần Thị Bình", "Sở Y tế")]), Token, "/quan-tri/truc") { Typed = typed, Errors = [new("to", "Sai ngày."), new("phone", "Sai số.")] };

        var shown = Render<RosterScreen>(p => p.Add(c => c.Model, model));

        Assert.Equal("3", shown.Find("#userid option[selected]").GetAttribute("value"));
        Assert.Equal(["2020-01-29", "2020-01-23", "12"], new[] { "#from", "#to", "#phone" }.Select(id => shown.Find(id).GetAttribute("value")!));
        Assert.Equal(["to", "phone"], shown.FindAll("[aria-invalid=true]").Select(f => f.Id!));
        Assert.Contains("Chưa có lịch trực", shown.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<OperationsScreen> Operations(DeadLettersView dead, params SweepView[] sweeps) => Operations(dead, null, [], sweeps);

    private IRenderedComponent<OperationsScreen> Operations(DeadLettersView dead, DiscardInput? typed, IReadOnlyList<FieldError> errors, params SweepView[] sweeps) =>
        Render<OperationsScreen>(p => p.Add(c => c.Model, new OperationsModel(new OperationsView(sweeps, new OutboxView(2, TimeSpan.FromDays(3), 5)), dead, Token, "/quan-tri/van-hanh") { Typed = typed, Errors = errors }));
}
