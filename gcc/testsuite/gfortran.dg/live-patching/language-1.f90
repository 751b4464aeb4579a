! What the front end of Fortran concludes is not known, and said so.
! { dg-do compile }
! { dg-options "-O2 -flive-patching -flive-patching-list=all,language-1.impacted" }
! { dg-warning "the list of impacted functions is not complete: it is for C and C\\+\\+, and not for Fortran" "" { target *-*-* } 0 }
! { dg-final { impacted helper_ top_ early-inline helper_ } }

integer function helper (x)
  integer :: x
  helper = x * 3 + 1
end function

integer function top (x)
  integer :: x, helper
  top = helper (x) * 2
end function
