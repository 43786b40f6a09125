using CitizenPortal.Domain.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("Contacts").HasKey(c => c.QuestionId);
        builder.Property(c => c.QuestionId).ValueGeneratedNever();
        builder.Property(c => c.EmailIndex).HasMaxLength(32);
        builder.Property(c => c.PhoneIndex).HasMaxLength(32);
        builder.HasIndex(c => c.EmailIndex).HasFilter("\"EmailIndex\" IS NOT NULL");
        builder.HasIndex(c => c.PhoneIndex).HasFilter("\"PhoneIndex\" IS NOT NULL");
        builder.HasOne<Question>().WithOne().HasForeignKey<Contact>(c => c.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("Submissions").HasKey(s => s.Key);
        builder.Property(s => s.Key).HasMaxLength(40);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => s.ExpiresAt);
    }
}

internal sealed class AnswerDraftMapping : IEntityTypeConfiguration<AnswerDraft>
{
    public void Configure(EntityTypeBuilder<AnswerDraft> builder)
    {
        builder.ToTable("AnswerDrafts").HasKey(d => d.QuestionId);
        builder.Property(d => d.QuestionId).ValueGeneratedNever();
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasOne<Question>().WithOne().HasForeignKey<AnswerDraft>(d => d.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PortalSettingMapping : IEntityTypeConfiguration<PortalSetting>
{
    public void Configure(EntityTypeBuilder<PortalSetting> builder)
    {
        builder.ToTable("PortalSettings").HasKey(s => s.Key);
        builder.Property(s => s.Key).HasMaxLength(80);
    }
}

internal sealed class NumberBlockMapping : IEntityTypeConfiguration<NumberBlock>
{
    public void Configure(EntityTypeBuilder<NumberBlock> builder)
    {
        builder.ToTable("NumberBlocks").HasKey(b => b.Name);
        builder.Property(b => b.Name).HasMaxLength(40);
        builder.HasData(new NumberBlock { Name = "question", Next = 1 });
    }
}
