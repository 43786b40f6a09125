using Bunit;
using CitizenPortal.Components.Admin;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Deadlines;

namespace CitizenPortal.Components.Tests.Admin;

public sealed class PolicyScreenTests : BunitContext
{
    private static readonly DateOnly Today = new(2020, 6, 1);

    private static readonly DeadlinePolicy Policy = new(
        3,
        [
            new("q-promise", DeadlineStep.Promise, "question", new Term(15, TermUnit.WorkingDays), "Nghị định 43/2011/NĐ-CP", false, new DateOnly(2020, 1, 1), null),
            new("q-agency", DeadlineStep.Agency, "question", new Term(10, TermUnit.WorkingDays), "Quy chế", true, new DateOnly(2020, 1, 1), null),
            new("q-old", DeadlineStep.Approval, "question", new Term(9, TermUnit.WorkingDays), "Cũ", false, new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31)),
        ],
        [new EscalationRung(0, EscalationTarget.HolderHead)], [50, 80]);

    [Fact]
    public void Terms_in_force_stand_with_their_basis_and_a_way_to_change_them()
    {
        var shown = Draw(Model());

        Assert.Contains("bản số 3", shown.Markup, StringComparison.Ordinal);
        Assert.Equal(2, shown.FindAll("tbody tr").Count);
        Assert.Equal(["15 ngày làm việc", "10 ngày làm việc"], shown.FindAll("td[data-label='Thời hạn']").Select(c => c.TextContent));
        Assert.Contains("Nghị định 43/2011/NĐ-CP", shown.Find("tbody tr:first-child").TextContent, StringComparison.Ordinal);
        Assert.Single(shown.FindAll("tbody em"));
        Assert.Equal("/quan-tri/thoi-han?dong=q-agency#thoi-han-moi", shown.FindAll("tbody a")[1].GetAttribute("href"));
    }

    [Fact]
    public void Both_forms_carry_the_version_they_were_read_at()
    {
        var shown = Draw(Model());

        Assert.Equal(["/quan-tri/thoi-han?handler=Term", "/quan-tri/thoi-han?handler=Ladder"], shown.FindAll("form").Select(f => f.GetAttribute("action")!));
        Assert.Equal(["3", "3"], shown.FindAll("[name='Term.Version'], [name='Ladder.Version']").Select(f => f.GetAttribute("value")!));
    }

    [Fact]
    public void Wrong_term_stays_typed_with_each_error_at_its_field()
    {
        var typed = new TermInput { Step = DeadlineStep.Agency, Kind = "question", Amount = "mười", ValidFrom = "hôm nay", LegalBasis = "QĐ 1", Why = "Thử", NeedsDecision = true };

        var shown = Draw(Model() with { Term = typed, Errors = [new("Amount", "Hãy nhập một số."), new("ValidFrom", "Hãy nhập ngày.")] });

        Assert.Equal(("mười", "hôm nay", "QĐ 1", "Thử"), (Value(shown, "#Amount"), Value(shown, "#ValidFrom"), Value(shown, "#LegalBasis"), Value(shown, "#Why")));
        Assert.Equal("Agency", shown.Find("#Step option[selected]").GetAttribute("value"));
        Assert.NotNull(shown.Find("input[name='Term.NeedsDecision'][checked]"));
        Assert.Equal(["Amount", "ValidFrom"], shown.FindAll("[aria-invalid=true]").Select(f => f.Id!));
        Assert.Equal(2, shown.FindAll(".error-summary a").Count);
    }

    [Fact]
    public void Ladder_has_a_field_for_each_target_that_begins_with_a_capital_and_keeps_what_was_typed()
    {
        var ladder = new LadderInput { Rungs = new() { ["HolderHead"] = "0", ["ProvincialOffice"] = "năm" }, Reminders = "50, 80", Why = "Thử" };

        var shown = Draw(Model() with { Ladder = ladder, Errors = [new("Ladder", "Sai.")] });

        Assert.Equal(Enum.GetNames<EscalationTarget>().Select(t => $"Ladder.Rungs[{t}]"), shown.FindAll("[name^='Ladder.Rungs']").Select(f => f.GetAttribute("name")!));
        Assert.Equal(("năm", "50, 80", "Thử"), (Value(shown, "#bac-ProvincialOffice"), Value(shown, "#Ladder"), Value(shown, "#LadderWhy")));
        Assert.All(shown.FindAll("label[for^='bac-']"), label => Assert.True(char.IsUpper(label.TextContent.Trim()[0])));
    }

    private static PolicyModel Model() => new("/quan-tri/thoi-han", new PolicyView(Policy, []), new TermInput(), new LadderInput(), new FormToken("t", "thẻ")) { Today = Today };

    private IRenderedComponent<PolicyScreen> Draw(PolicyModel model) => Render<PolicyScreen>(p => p.Add(c => c.Model, model));

    private static string? Value(IRenderedComponent<PolicyScreen> shown, string selector) => shown.Find(selector).GetAttribute("value");
}
