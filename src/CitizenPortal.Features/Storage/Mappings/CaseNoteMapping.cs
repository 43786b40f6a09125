using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Desk.Absences;
using CitizenPortal.Features.Desk.Notes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class CaseNoteMapping : IEntityTypeConfiguration<CaseNote>
{
    public void Configure(EntityTypeBuilder<CaseNote> builder)
    {
        builder.ToTable("CaseNotes").HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.AuthorName).HasMaxLength(200);
        builder.Property(n => n.AuthorAgency).HasMaxLength(40);
        builder.Property(n => n.MentionedName).HasMaxLength(200);
        builder.HasIndex(n => n.QuestionId);
        builder.HasOne<Question>().WithMany().HasForeignKey(n => n.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AbsenceMapping : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable("Absences").HasKey(a => a.Id);
        builder.Property(a => a.Agency).HasMaxLength(40);
        builder.Property(a => a.EnteredByName).HasMaxLength(200);
        builder.HasIndex(a => new { a.UserId, a.To });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(a => a.SubstituteId).OnDelete(DeleteBehavior.Restrict);
    }
}
