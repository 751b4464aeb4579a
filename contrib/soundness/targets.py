# What the checkers of lists have to know of a processor.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""What the checkers of lists have to know of a processor.  A Target has

  jump       the entry of a patched function: lines that jump to %(to)s if
             ls_patched has a bit of %(mask)d, and change only what is the
             callee's to change at its entry
  go         a jump to a function
  behind     what stands in a function before that entry, as a pattern, if it
             has it
  mask       which bits of a mask an instruction can have
  set        an asm statement that changes registers which a function need not
             restore, to a number
  versions   what target_clones may name, in the order in which to try
  clobbered  the registers that mutate.py changes: those that a function must
             restore, and some others

On POWER the callers of the unit enter a function behind its .localentry, past
what sets the table of contents (r2) for callers from elsewhere.  The jump has
to stand there, and finds r2 set."""

import collections

Target = collections.namedtuple(
    "Target", "jump go behind mask set versions clobbered")


def numbers(template, registers):
    """Return the text of instructions by TEMPLATE that set REGISTERS."""
    return "; ".join(template % r for r in registers.split())


def names(registers):
    """Return REGISTERS as they stand in an asm statement."""
    return ", ".join('"%s"' % r for r in registers.split())


X86 = Target(
    jump=["\ttestl\t$%(mask)d, ls_patched(%%rip)", "\tjne\t%(to)s"],
    go="\tjmp\t%s",
    behind=None,
    mask=-1,
    set='__asm__ volatile ("movl $%d, %%%%eax; movl %%%%eax, %%%%ecx; '
        'movl %%%%eax, %%%%edx;"\n    "movl %%%%eax, %%%%esi; '
        'movl %%%%eax, %%%%edi; movl %%%%eax, %%%%r8d;"\n'
        '    : : : "rax", "rcx", "rdx", "rsi", "rdi", "r8", "cc");',
    versions=["avx2"],
    clobbered="rbx rcx rsi rdi r8 r9 r10 r11 r12 r13 r14 r15 xmm0 xmm1 xmm8")

POWER = Target(
    jump=["\taddis\t12,2,ls_patched@toc@ha", "\tlwz\t12,ls_patched@toc@l(12)",
          "\tandi.\t12,12,%(mask)d", "\tbeq\t0,1f", "\tb\t%(to)s", "1:"],
    go="\tb\t%s",
    behind=r"\s*\.localentry\s",
    mask=0xffff,
    set='__asm__ volatile ("' + numbers("li %s,%%d", "0")
        + "; " + numbers("mr %s,0", "3 4 5 6 7 8 9 10 11 12") + '; mtctr 0"\n'
        '    : : : ' + names("r0 r3 r4 r5 r6 r7 r8 r9 r10 r11 r12 ctr cr0")
        + ");",
    versions=["cpu=power9"],
    clobbered="r0 r9 r12 r14 r15 r16 r17 r18 r19 r20 r21 r22 r23 r24 r25 r26 "
    "r27 r28 r29 r30 fr14 fr20 v20 cr2 cr3 cr4 lr")

S390 = Target(
    jump=["\tlrl\t%%r1,ls_patched", "\tnilf\t%%r1,%(mask)d", "\tjgne\t%(to)s"],
    go="\tjg\t%s",
    behind=None,
    mask=0xffffffff,
    set='__asm__ volatile ("lghi %%%%r0,%d; '
        + numbers("lgr %%%%%%%%r%s,%%%%%%%%r0", "1 2 3 4 5") + '"\n'
        '    : : : ' + names("r0 r1 r2 r3 r4 r5") + ");",
    versions=[],
    clobbered="r1 r6 r7 r8 r9 r10 r13 r14 f8 f10 f15")

AARCH64 = Target(
    jump=["\tadrp\tx16, ls_patched", "\tldr\tw16, [x16, :lo12:ls_patched]",
          "\tmov\tw17, %(mask)d", "\ttst\tw16, w17", "\tb.eq\t1f",
          "\tb\t%(to)s", "1:"],
    go="\tb\t%s",
    behind=r"\s*hint\s+34\b",
    mask=0xffff,
    set='__asm__ volatile ("mov x0, %d; '
        + numbers("mov x%s, x0", " ".join(map(str, range(1, 18)))) + '"\n'
        '    : : : ' + names(" ".join("x%d" % i for i in range(18))) + ");",
    versions=["sve"],
    clobbered="x1 x9 x16 x19 x20 x21 x22 x23 x24 x25 x26 x27 x28 v0 v8 v16")

TARGETS = {
    "x86_64": X86,
    "i686": X86._replace(clobbered="ebx ecx esi edi"),
    "powerpc64le": POWER,
    "s390x": S390,
    "aarch64": AARCH64,
}


def find(machine):
    """Return the target of the processor MACHINE, the first part of a triplet,
    or None."""
    return TARGETS.get(machine)
